using System.Text;
using PolicyTraining.Domain.Ledger;

namespace PolicyTraining.Domain.Tests.Ledger;

public class LedgerExtractTests
{
    private static readonly string Written = Encoding.UTF8.GetString(LedgerExtractFile.Write(SampleLedger.Extract()));

    [Fact]
    public void What_was_written_is_read_found_sound_and_written_the_same()
    {
        var extract = Read(Written);

        extract.Fault.ShouldBeNull();
        extract.Chains.Single().Entries.Select(entry => entry.Kind).ShouldBe(["assigned", "signed", "sealed"]);
        extract.SealedEntry(SampleLedger.Pdf)!.Fact(LedgerFacts.RecordNumber).ShouldBe("2110-7K3MZ9QAH");
        extract.SealedEntry(Fingerprint.Of("another PDF")).ShouldBeNull();
        Encoding.UTF8.GetString(LedgerExtractFile.Write(extract)).ShouldBe(Written);
    }

    [Fact]
    public void It_tells_of_no_person()
    {
        Written.ShouldNotContain("Kowalski");
        Written.ShouldNotContain("Olive");
    }

    [Theory]
    [InlineData("2110-7K3MZ9QAH", "2110-7K3MZ9QAJ", "entry 2: it was changed after it was written.")]
    [InlineData("\"sequence\":2", "\"sequence\":4", "entry 2: it is missing; entry 4 stands in its place.")]
    [InlineData("\"chains\":7", "\"chains\":8", "Checkpoint 1 was changed after it was written.")]
    [InlineData("\"index\":0", "\"index\":1", "checkpoint 1 does not cover this chain.")]
    public void Whatever_was_changed_is_named(string from, string to, string why)
    {
        var changed = Written.Replace(from, to, StringComparison.Ordinal);
        changed.ShouldNotBe(Written);

        Read(changed).Fault.ShouldNotBeNull().ShouldEndWith(why);
    }

    [Fact]
    public void A_chain_cut_off_at_the_end_is_not_the_one_the_checkpoint_covers()
    {
        var extract = SampleLedger.Extract();
        var chain = extract.Chains.Single();

        var cut = extract with { Chains = [chain with { Entries = [.. chain.Entries.SkipLast(1)] }] };

        cut.Fault.ShouldEndWith("checkpoint 1 does not cover this chain.");
        (extract with { Chains = [chain with { Entries = [] }] }).Fault.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("", "This is no ledger extract: The input does not contain any JSON tokens.")]
    [InlineData("%PDF-1.7", "This is no ledger extract: '%' is an invalid start of a value.")]
    [InlineData("null", "This is no ledger extract: It is empty.")]
    [InlineData("[]", "This is no ledger extract:")]
    [InlineData("{}", "This is no ledger extract: JSON deserialization for type")]
    public void What_is_no_extract_is_refused_with_the_reason(string text, string why)
    {
        Refusal(text).ShouldStartWith(why);
    }

    [Theory]
    [InlineData("policy-training-ledger-extract", "something-else", "This is no ledger extract: its format is not \"policy-training-ledger-extract\".")]
    [InlineData("\"version\":1", "\"version\":2", "This ledger extract is of version 2; this program reads version 1. Use a newer program.")]
    [InlineData("\"version\":1", "\"version\":1,\"version\":1", "This is no ledger extract: Duplicate property")]
    [InlineData("\"kind\":\"sealed\"", "\"kind\":null", "This is no ledger extract:")]
    [InlineData("\"chains\":[{", "\"chains\":[null,{", "This is no ledger extract: a part of it is null.")]
    [InlineData("\"previousHash\":\"0", "\"previousHash\":\"G", "This is no ledger extract: a hash in it is not 64 lower-case hexadecimal digits.")]
    [InlineData("\"proof\":[\"", "\"proof\":[\"ab\",\"", "This is no ledger extract: a hash in it is not 64 lower-case hexadecimal digits.")]
    public void A_damaged_extract_is_refused_with_the_reason(string from, string to, string why)
    {
        var damaged = Written.Replace(from, to, StringComparison.Ordinal);
        damaged.ShouldNotBe(Written);

        Refusal(damaged).ShouldStartWith(why);
    }

    [Fact]
    public void A_file_too_large_to_be_one_is_refused_before_it_is_read()
    {
        Should.Throw<RuleBrokenException>(() => LedgerExtractFile.Read(new byte[LedgerExtractFile.MaximumBytes + 1]))
            .Message.ShouldBe("This is no ledger extract: it is larger than 32 MB.");
    }

    [Fact]
    public void Kinds_that_a_newer_program_wrote_are_no_fault()
    {
        var entry = LedgerEntry.Of(SampleLedger.Ada, "something-new", SampleLedger.Monday, new { What = new[] { 1, 2 } });
        entry.Follow(null);
        var heads = new[] { SampleLedger.Head([entry]) };
        var extract = new LedgerExtract(
            Checkpoint.After(null, heads, SampleLedger.Monday, _ => []), [new(SampleLedger.Ada, [entry], new HeadTree(heads).InclusionOf(SampleLedger.Ada))]);

        LedgerExtractFile.Read(LedgerExtractFile.Write(extract)).Fault.ShouldBeNull();
    }

    private static LedgerExtract Read(string text) => LedgerExtractFile.Read(Encoding.UTF8.GetBytes(text));

    private static string Refusal(string text) => Should.Throw<RuleBrokenException>(() => Read(text)).Message;
}
