using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Exports;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Mail.Letters;
using PolicyTraining.Web.Register;
using PolicyTraining.Web.Register.Counts;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>The lists that people in HR get by e-mail, counted at the moment of sending by the query of the list itself.</summary>
public sealed class SummaryLetters(TrainingDb db, AssignmentExport export, IOptions<AgencyOptions> agency, TimeProvider clock)
{
    /// <summary>More would make the letter too large for many mailboxes.</summary>
    private const int MostAttached = 20_000;

    private DateOnly Today => clock.Today(agency.Value.Zone);

    public async Task<Draft> WriteAsync(OutboxMessage message, CancellationToken stopping)
    {
        var claim = await db.DigestClaims.AsNoTracking().SingleAsync(candidate => candidate.MessageId == message.Id, stopping);
        var summary = await db.Summaries.AsNoTracking().SingleAsync(candidate => candidate.Id == claim.RecipientId, stopping);
        var account = await db.Users.AsNoTracking().SingleAsync(candidate => candidate.Id == summary.AccountId, stopping);
        if (summary.StoppedAt is not null)
            return Draft.NotNeeded($"{summary.StoppedBy} stopped it.");
        if (account.IsClosed || !await IsInHrAsync(account, stopping))
            return Draft.NotNeeded($"{account.DisplayName} is not in Human Resources any more.");

        var query = RegisterQuery.Of(summary.Query);
        var reader = new PopulationReader(query, await RegisterChoices.LoadAsync(db, query, stopping));
        if (reader.Notes.Count > 0)
            return Draft.Of(LetterTo(account, reader.Population, "This list cannot be read any more, so nothing was counted. Stop it, and ask for a new one.", [], reader.Notes, null));

        var figures = await FiguresAsync(reader.Population, stopping);
        var count = figures[0].Count;
        if (count == 0)
            return Draft.NotNeeded("Nothing to report.");

        string[] notes = summary.Attachment is not null && count > MostAttached
            ? [$"The list has more than {Prose.Count(MostAttached)} rows, too many for a letter. Open it, and export it there."]
            : [];
        var attached = summary.Attachment is { } format && notes.Length == 0 ? await AttachAsync(reader.Population, format, account, stopping) : null;
        return Draft.Of(LetterTo(
            account, reader.Population, reader.Population.Definition(count, clock.GetUtcNow(), agency.Value.Zone), figures, notes, attached));
    }

    private Task<bool> IsInHrAsync(Account account, CancellationToken stopping) => (
        from grant in db.UserRoles
        join role in db.Roles on grant.RoleId equals role.Id
        where grant.UserId == account.Id && (role.Name == Roles.Hr || role.Name == Roles.Administrator)
        select role).AnyAsync(stopping);

    /// <summary>The list; of one that holds all who still have to sign, also what is pressing.</summary>
    private async Task<List<DeskFigure>> FiguresAsync(Population population, CancellationToken stopping)
    {
        StatusFilter[] within = population.List.Status is AssignmentStatus.All or AssignmentStatus.Outstanding
            ? [population.List, StatusFilter.Of(AssignmentStatus.Overdue), StatusFilter.Of(AssignmentStatus.DueSoon)]
            : [population.List];
        var figures = new List<DeskFigure>();
        foreach (var list in within)
        {
            var counted = population with { List = list };
            figures.Add(new(list.Label, await counted.CountAsync(db, Today, stopping), $"{list.Meaning}.", agency.Value.Link(counted.Address)));
        }

        return figures;
    }

    private async Task<Attachment> AttachAsync(Population population, ExportFormat format, Account account, CancellationToken stopping)
    {
        using var file = new MemoryStream();
        var record = await export.WriteAsync(new(population, format, WithMark: true, account.DisplayName), file, stopping);
        return new(record.FileName, format.MediaType, file.ToArray());
    }

    private Letter LetterTo(
        Account account, Population population, string definition, IReadOnlyList<DeskFigure> figures, IReadOnlyList<string> notes, Attachment? attached) =>
        new RegisterSummary(
            account.Correspondent, population.List.Label, definition, figures, notes, agency.Value.Link(population.Address),
            agency.Value.Link("/hr/summaries"), Today, attached).ToLetter();
}
