using System.Text;
using CsCheck;
using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Imports;
using PolicyTraining.Web.Imports.Files;
using PolicyTraining.Web.Imports.Planning;

namespace PolicyTraining.Web.Tests.Imports;

public class SheetReaderTests
{
    private const string Commas = "Name,E-mail,Unit\r\nAda Wałęsa,ada@dma.example,\"Finance, North\"\r\n";

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_heading()
    {
        var sheet = SheetReader.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Commas)]);

        sheet.Headings.ShouldBe(["Name", "E-mail", "Unit"]);
        sheet.Rows.ShouldHaveSingleItem().Cells.ShouldBe(["Ada Wałęsa", "ada@dma.example", "Finance, North"]);
        sheet.Detected.ShouldBe("CSV, UTF-8 with a byte order mark, separated by commas");
    }

    [Fact]
    public void Windows_1252_is_told_from_UTF_8()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

        var sheet = SheetReader.Read(windows.GetBytes("Name;E-mail\nAna Núñez;ana@dma.example\n"));

        sheet.Rows[0].Cells[0].ShouldBe("Ana Núñez");
        sheet.Detected.ShouldBe("CSV, Windows-1252, separated by semicolons");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    public void UTF_16_is_read_with_its_mark_and_without(string name, bool isMarked)
    {
        var encoding = Encoding.GetEncoding(name);

        var sheet = SheetReader.Read([.. isMarked ? encoding.GetPreamble() : [], .. encoding.GetBytes("Name\tE-mail\nAda\tada@dma.example\n")]);

        sheet.Rows[0].Cells.ShouldBe(["Ada", "ada@dma.example"]);
        sheet.Detected.ShouldBe("CSV, UTF-16, separated by tabs");
    }

    [Theory]
    [InlineData(",", "commas")]
    [InlineData(";", "semicolons")]
    [InlineData("\t", "tabs")]
    [InlineData("|", "bars")]
    public void The_delimiter_is_found_although_another_stands_in_the_cells(string delimiter, string name)
    {
        var sheet = SheetReader.ReadPasted(string.Join('\n', new[] { "Name|Unit", "\"Kowalski, Ada; PhD\"|North" }.Select(line => line.Replace("|", delimiter))));

        sheet.Rows[0].Cells.ShouldBe(["Kowalski, Ada; PhD", "North"]);
        sheet.Detected.ShouldBe($"Pasted table, separated by {name}");
    }

    [Fact]
    public void A_line_end_in_a_quoted_cell_does_not_end_the_row_and_rows_are_counted_as_a_spreadsheet_does()
    {
        var sheet = SheetReader.ReadPasted("Name,Unit\n\"Ada\nKowalski\",North\n\nBob,South\n");

        sheet.Rows.Select(row => (row.Number, row.Cells[0])).ShouldBe([(2, "Ada Kowalski"), (4, "Bob")]);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named()
    {
        var text = "Name,Unit\n\"Ada,North\n" + string.Concat(Enumerable.Repeat("Bob,South\n", 500));

        Should.Throw<RuleBrokenException>(() => SheetReader.ReadPasted(text)).Message.ShouldContain("quotation mark is opened and never closed");
    }

    [Fact]
    public void More_rows_than_the_limit_are_refused()
    {
        var text = "Name\n" + string.Concat(Enumerable.Repeat("Ada\n", ImportLimits.MostRows + 1));

        Should.Throw<RuleBrokenException>(() => SheetReader.ReadPasted(text)).Message.ShouldContain("more than 50,000 rows");
    }

    [Fact]
    public void A_file_of_40_MB_is_refused_with_the_limit()
    {
        Should.Throw<RuleBrokenException>(() => SheetReader.Read(new byte[40 * 1024 * 1024])).Message.ShouldContain("larger than 20 MB");
    }

    [Fact]
    public void What_is_no_table_is_refused_by_its_bytes()
    {
        Should.Throw<RuleBrokenException>(() => SheetReader.Read([])).Message.ShouldContain("empty");
        Should.Throw<RuleBrokenException>(() => SheetReader.Read([0x25, 0x50, 0x44, 0x46, 0, 1, 2])).Message.ShouldContain("neither a workbook");
        Should.Throw<RuleBrokenException>(() => SheetReader.Read(Encoding.UTF8.GetBytes("Name,Unit\n"))).Message.ShouldContain("no people in it");
    }

    [Fact]
    public void Whatever_is_pasted_is_read_or_refused_and_never_fails()
    {
        string[] traps =
        [
            "\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "Name", "E-mail", "Unit", "Position", "Hire date", "12/10/2026", "ada@dma.example",
            "\u0000", "\uFEFF", "\uD800", "ŵ", "=",
        ];
        var pieces = Gen.Select(Gen.Int[0, traps.Length * 2], Gen.String, (trap, other) => trap < traps.Length ? traps[trap] : other);

        pieces.Array[0, 40].Select(string.Concat).Sample(text =>
        {
            try
            {
                var sheet = SheetReader.ReadPasted(text);
                var map = ColumnMap.Guess(sheet.Headings);
                _ = map.Faults.ToList();
                var people = new PersonReader(map, new DateOnly(2026, 10, 5)).Read(sheet.Rows.Select(row => new ImportRow(row.Number, row.Cells)));
                new RosterPlanner([], isComplete: true, new DateOnly(2026, 10, 5)).Plan([.. people.Where(person => person.IsSound)]);
            }
            catch (RuleBrokenException refusal)
            {
                refusal.Message.ShouldNotBeEmpty();
            }
        }, iter: 3_000);
    }

    [Fact]
    public void Whatever_bytes_are_brought_are_read_or_refused_and_never_fail()
    {
        Gen.Byte.Array[0, 300].Sample(bytes =>
        {
            try
            {
                SheetReader.Read(bytes);
                SheetReader.Read([0x50, 0x4B, 0x03, 0x04, .. bytes]);
            }
            catch (RuleBrokenException refusal)
            {
                refusal.Message.ShouldNotBeEmpty();
            }
        }, iter: 1_000);
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var faults = ColumnMap.Guess(["Name", "E-mail", "Job title", "Start date"]).Faults;

        faults.ShouldHaveSingleItem().ShouldContain("add the column “Unit”");
    }

    [Fact]
    public void The_columns_are_guessed_from_what_agencies_call_them()
    {
        ColumnMap.Guess(["EMPLID", "Last Name", "First Name", "Work E-Mail", "Department", "Job Title", "Date of hire", "Manager email", "Shoe size"]).Fields.ShouldBe(
        [
            ImportField.Number, ImportField.LastName, ImportField.FirstName, ImportField.Email, ImportField.Unit, ImportField.Position,
            ImportField.HiredOn, ImportField.Supervisor, null,
        ]);
    }

    [Fact]
    public void Each_faulty_cell_is_told_with_its_row_and_two_people_with_one_address_are_both_told()
    {
        var map = new ColumnMap([ImportField.Name, ImportField.Email, ImportField.Unit, ImportField.Position, ImportField.HiredOn], DateOrder.NotSaid);

        var people = new PersonReader(map, new DateOnly(2026, 10, 5)).Read(
        [
            new(2, ["", "ada@dma.example", "North", "Planner", "2026-10-01"]),
            new(3, ["Bob", "bob", "North", "Planner", "12/10/2026"]),
            new(4, ["Cyd", "Ada@dma.example", "North", "Planner", "2026-10-01"]),
            new(5, ["Dan", "dan@dma.example", "North", "Planner", "2026-10-01"]),
        ]);

        people[0].Faults[ImportField.Name].ShouldBe("The name is missing.");
        people[0].Faults[ImportField.Email].ShouldContain("Row 4");
        people[1].Faults[ImportField.Email].ShouldContain("“bob” is not an e-mail address");
        people[1].Faults[ImportField.HiredOn].ShouldContain("December 10, 2026 or October 12, 2026");
        people[2].Faults[ImportField.Email].ShouldContain("Row 2");
        people[3].IsSound.ShouldBeTrue();
    }
}
