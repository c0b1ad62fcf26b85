using System.Text;
using PolicyTraining.Web.Exports;

namespace PolicyTraining.Web.Tests.Figures;

public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("\u2212 1", "'\u2212 1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＋1", "'＋1")]
    [InlineData("－1", "'－1")]
    [InlineData("＠A", "'＠A")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\u00A0\u3000=1", "'\u00A0\u3000=1")]
    [InlineData("Ada", "Ada")]
    [InlineData("O'Brien-Lee", "O'Brien-Lee")]
    [InlineData("", "")]
    [InlineData("😀=1", "😀=1")]
    public void What_a_spreadsheet_would_reckon_stays_text(string value, string guarded) => SpreadsheetText.Guarded(value).ShouldBe(guarded);

    [Theory]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("Kowalski, Ada", "\"Kowalski, Ada\"")]
    [InlineData("the \"other\" Ada", "\"the \"\"other\"\" Ada\"")]
    [InlineData("=A1,2", "\"'=A1,2\"")]
    [InlineData("Wałęsa", "Wałęsa")]
    public async Task A_field_is_quoted_where_it_must_be(string value, string field)
    {
        using var file = new MemoryStream();
        await using (var csv = new CsvTable(file, ["Value", "Next"]))
            csv.Add([value, null]);

        Encoding.UTF8.GetString(file.ToArray()).ShouldBe($"Value,Next\r\n{field},\r\n");
    }

    [Fact]
    public void What_no_xml_may_hold_is_left_out_of_a_workbook()
    {
        SpreadsheetText.Writable("A\u0000d\u0008a\uFFFF 😀\tŁ").ShouldBe("Ada 😀\tŁ");
        SpreadsheetText.Writable("A\uD800da").ShouldBe("A\uFFFDda");
    }
}
