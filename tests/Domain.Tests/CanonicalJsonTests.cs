using PolicyTraining.Domain.Certifications;

namespace PolicyTraining.Domain.Tests;

public class CanonicalJsonTests
{
    [Fact]
    public void Keys_are_sorted_texts_are_NFC_and_instants_are_UTC()
    {
        var value = new
        {
            Zulu = new DateTimeOffset(2026, 10, 5, 10, 0, 0, TimeSpan.FromHours(-5)),
            Alpha = "e\u0301 & “ß”",
            Middle = new { B = 2, A = (string?)null },
            List = new[] { "b", "a" },
        };

        CanonicalJson.Of(value).ShouldBe(
            "{\"alpha\":\"\u00e9 & “ß”\",\"list\":[\"b\",\"a\"],\"middle\":{\"a\":null,\"b\":2},\"zulu\":\"2026-10-05T15:00:00.0000000Z\"}");
    }

    [Fact]
    public void What_was_written_is_read_back_and_written_the_same_again()
    {
        var evidence = SampleEvidence.At(new DateTimeOffset(2026, 10, 5, 15, 0, 0, TimeSpan.Zero));
        var json = CanonicalJson.Of(evidence);

        var read = CanonicalJson.Read<SigningEvidence>(json);

        read.ShouldBe(evidence);
        CanonicalJson.Of(read).ShouldBe(json);
    }
}
