using System.Security;

namespace PolicyTraining.Web.Exports;

/// <summary>The parts of a workbook besides its sheets, which say what belongs together and what dates look like.</summary>
internal static class XlsxParts
{
    /// <summary>Places in <see cref="Styles"/>.</summary>
    public const uint HeadingStyle = 1;
    public const uint DateStyle = 2;
    public const uint TextStyle = 3;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public const string Styles =
        $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
        <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="4">
        <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        </cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
        </styleSheet>
        """;

    public const string WorkbookRelations =
        $"""
        <Relationships xmlns="{Package}/relationships">
        <Relationship Id="rId1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
        <Relationship Id="rId2" Type="{Office}/worksheet" Target="worksheets/sheet2.xml"/>
        <Relationship Id="rId3" Type="{Office}/styles" Target="styles.xml"/>
        </Relationships>
        """;

    public const string Relations =
        $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""";

    public const string ContentTypes =
        $"""
        <Types xmlns="{Package}/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/xml"/>
        <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
        <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
        <Override PartName="/xl/worksheets/sheet2.xml" ContentType="{Spreadsheet}.worksheet+xml"/>
        <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>
        </Types>
        """;

    /// <param name="name">Of the first sheet.</param>
    /// <param name="area">Its cells; Excel keeps the filter under a name of its own as well.</param>
    public static string Workbook(string name, string area) =>
        $"""
        <workbook xmlns="{Main}" xmlns:r="{Office}">
        <sheets><sheet name="{SecurityElement.Escape(name)}" sheetId="1" r:id="rId1"/><sheet name="Provenance" sheetId="2" r:id="rId2"/></sheets>
        <definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">{SecurityElement.Escape(name)}!{area}</definedName></definedNames>
        </workbook>
        """;
}
