using System.IO.Compression;
using System.Text;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Faults;

/// <summary>A workbook whose parts are spoilt before they are packed: a spoilt archive gets no further than being unpacked.</summary>
internal static class SampleBook
{
    private const string Sheets = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private static readonly (string Name, string Text)[] Parts =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
            <Override PartName="/xl/sharedStrings.xml" ContentType="{Spreadsheet}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/></Types>
            """),
        ("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", $"""<workbook xmlns="{Sheets}" xmlns:r="{Relations}"><workbookPr date1904="0"/><sheets><sheet name="Roster" sheetId="1" r:id="r1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{Relations}/styles" Target="styles.xml"/></Relationships>
            """),
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Sheets}"><si><t>Name</t></si><si><t>Hire date</t></si><si><r><t>Ada </t></r><r><t>Kowalski</t></r></si></sst>"""),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Sheets}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>
            """),
        ("xl/worksheets/sheet1.xml", $"""
            <worksheet xmlns="{Sheets}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Number</t></is></c></row>
            <row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>46300</v></c><c r="C2" s="2"><v>1234</v></c></row></sheetData></worksheet>
            """),
    ];

    /// <summary>The workbook with some of its parts spoilt.</summary>
    public static byte[] Packed(Mutations mutations)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in Parts)
            {
                using var part = archive.CreateEntry(name).Open();
                var good = Encoding.UTF8.GetBytes(text);
                part.Write(mutations.Spares() ? good : mutations.Of(good));
            }
        }

        return bytes.ToArray();
    }
}
