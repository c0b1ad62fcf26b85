using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests.Certifications;

public class RecordNumberTests
{
    [Fact]
    public void A_new_number_names_the_bulletin_and_checks()
    {
        for (var i = 0; i < 200; i++)
        {
            var number = RecordNumber.New("2.110");

            number.Value.ShouldMatch("^2110-[0-9A-HJKMNP-TV-Z]{9}$");
            RecordNumber.TryParse(number.Value, out var read).ShouldBeTrue();
            read.ShouldBe(number);
        }
    }

    [Fact]
    public void It_is_read_as_people_type_it()
    {
        // 00000001 is 1, and Crockford's check of 1 is 1.
        RecordNumber.TryParse(" 2110-oooooooil ", out var read).ShouldBeTrue();

        read.Value.ShouldBe("2110-000000011");
    }

    [Theory]
    [InlineData("2110-000000012")] // the check does not fit
    [InlineData("2110-00000001")] // too short
    [InlineData("2110-00000001U")] // not of the alphabet
    [InlineData("2110")]
    [InlineData("21X0-000000011")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_record_number_is_not_read(string? text)
    {
        RecordNumber.TryParse(text, out _).ShouldBeFalse();
    }

    [Fact]
    public void Any_single_wrong_character_is_noticed()
    {
        var number = RecordNumber.New("2.110").Value;
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (var position = 5; position < number.Length; position++)
        {
            foreach (var other in alphabet.Where(c => c != number[position]))
                RecordNumber.TryParse($"{number[..position]}{other}{number[(position + 1)..]}", out _).ShouldBeFalse();
        }
    }
}
