using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PolicyTraining.Domain;
using PolicyTraining.Web.Imports.Files;
using BookSheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace PolicyTraining.Web.Tests.Imports;

public class WorkbookTests
{
    private const uint PlainStyle = 0;
    private const uint DateStyle = 1;
    private const uint ZerosStyle = 2;

    [Fact]
    public void Dates_are_dates_and_zeros_in_front_are_kept_where_the_format_shows_them()
    {
        var sheet = SheetReader.Read(Book("Roster",
        [
            [Text("Number"), Text("Name"), Text("Hire date")],
            [Number("1234", ZerosStyle), Text("Ada Kowalski"), Number("46300", DateStyle)],
        ]));

        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["001234", "Ada Kowalski", "2026-10-05"]);
        sheet.NumberColumns.ShouldBeEmpty();
        sheet.Detected.ShouldBe("Workbook (XLSX), sheet “Roster”");
    }

    [Fact]
    public void A_column_of_numbers_that_may_have_lost_their_zeros_is_pointed_out_and_text_is_kept_as_it_is()
    {
        var sheet = SheetReader.Read(Book("Roster",
        [
            [Text("Number"), Text("Badge")],
            [Number("1234", PlainStyle), Text("001234")],
        ]));

        sheet.Rows[0].Cells.ShouldBe(["1234", "001234"]);
        sheet.NumberColumns.ShouldBe([0]);
    }

    [Fact]
    public void Of_several_sheets_the_first_is_read_and_said()
    {
        var sheet = SheetReader.Read(Book("Roster", [[Text("Name")], [Text("Ada")]], "Notes"));

        sheet.Detected.ShouldBe("Workbook (XLSX) with 2 sheets, of which only the first, “Roster”, was read");
    }

    [Fact]
    public void A_workbook_that_swells_is_refused_before_it_is_read()
    {
        var bomb = Zip(("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", new string('0', 60 * 1024 * 1024)));

        bomb.Length.ShouldBeLessThan(200_000);
        Should.Throw<RuleBrokenException>(() => SheetReader.Read(bomb)).Message.ShouldContain("unpacks to far more");
    }

    [Fact]
    public void A_workbook_with_a_document_type_is_refused()
    {
        var book = Book("Roster", [[Text("Name")], [Text("Ada")]]);
        using var bytes = new MemoryStream();
        bytes.Write(book);
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.Entries.First(entry => entry.FullName.Contains("worksheets/", StringComparison.Ordinal));
            var name = part.FullName;
            part.Delete();
            using var writer = new StreamWriter(archive.CreateEntry(name).Open());
            writer.Write("""
                <?xml version="1.0"?><!DOCTYPE x [<!ENTITY lol "lol"><!ENTITY many "&lol;&lol;">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&many;</v></c></row></sheetData></worksheet>
                """);
        }

        Should.Throw<RuleBrokenException>(() => SheetReader.Read(bytes.ToArray())).Message.ShouldContain("not a workbook we can read");
    }

    [Fact]
    public void A_protected_workbook_is_named_as_such_and_an_old_one_too()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

        Should.Throw<RuleBrokenException>(() => SheetReader.Read([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).Message.ShouldContain("protected with a password");
        Should.Throw<RuleBrokenException>(() => SheetReader.Read([.. compound, 1, 2, 3])).Message.ShouldContain("old .xls format");
    }

    [Fact]
    public void Another_archive_is_no_workbook()
    {
        Should.Throw<RuleBrokenException>(() => SheetReader.Read(Zip(("readme.txt", "hello")))).Message.ShouldContain("not a workbook we can read");
    }

    private static Cell Text(string text) => new() { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) };

    private static Cell Number(string number, uint style) => new() { CellValue = new CellValue(number), StyleIndex = style };

    private static byte[] Book(string name, Cell[][] rows, string? second = null)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets());
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "000000" }),
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14 }, new CellFormat { NumberFormatId = 164 }));
            Add(workbook, name, 1, rows);
            if (second is not null)
                Add(workbook, second, 2, []);
        }

        return bytes.ToArray();
    }

    private static void Add(WorkbookPart workbook, string name, uint id, Cell[][] rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = new Worksheet(new SheetData(rows.Select(cells => new Row(cells.Cast<OpenXmlElement>()))));
        workbook.Workbook!.Sheets!.Append(new BookSheet { Name = name, SheetId = id, Id = workbook.GetIdOfPart(part) });
    }

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return bytes.ToArray();
    }
}
