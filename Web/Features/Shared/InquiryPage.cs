using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>A question as the one who answers it sees it. It tells nothing of how far the person has come.</summary>
/// <param name="Card">The clause it is about, with what HR has answered about it before; null when it is about none.</param>
/// <param name="Answer">What was typed as the answer and could not be sent; null when nothing was.</param>
/// <param name="Action">Where the answer is sent; null for those who only look.</param>
public sealed record InquiryPage(InquiryLine Line, ClauseCard? Card, TimeZoneInfo Zone, string? Answer, string? Action)
{
    /// <summary>Somebody may write an answer here now.</summary>
    public bool IsToBeAnswered => Line.AnsweredAt is null && Action is not null;
}

/// <summary>Puts the page of a question together.</summary>
public sealed class InquiryPages(EditionLibrary editions, ClauseCards cards, IOptions<AgencyOptions> agency)
{
    /// <param name="typed">The answer that could not be sent; null when none was.</param>
    /// <param name="action">Where an answer is sent; null for those who only look.</param>
    public async Task<InquiryPage> ShowAsync(InquiryLine line, string? typed, string? action, CancellationToken cancellation) =>
        new(line, await CardAsync(line, cancellation), agency.Value.Zone, typed, action);

    private async Task<ClauseCard?> CardAsync(InquiryLine line, CancellationToken cancellation)
    {
        if (line.Clause is null)
            return null;

        var edition = await editions.FindAsync(line.EditionId, cancellation);
        return (await cards.OfAsync(edition.Bulletin, [ClauseId.Parse(line.Clause)], asker: null, cancellation)).Single();
    }
}
