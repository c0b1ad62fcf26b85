namespace PolicyTraining.Domain.Tests;

public class FingerprintTests
{
    [Fact]
    public void It_is_SHA_256_in_lower_case_hexadecimal()
    {
        Fingerprint.Of("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    [Theory]
    [InlineData("one\ntwo", "one\r\ntwo")]
    [InlineData("\u00e9", "e\u0301")]
    public void Two_spellings_of_the_same_text_agree(string one, string other)
    {
        Fingerprint.Of(one).ShouldBe(Fingerprint.Of(other));
        Fingerprint.Of(one).ShouldNotBe(Fingerprint.Of(one + " "));
    }
}
