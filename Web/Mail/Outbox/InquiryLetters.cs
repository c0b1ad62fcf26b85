using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Hosting;
using PolicyTraining.Web.Mail.Letters;

namespace PolicyTraining.Web.Mail.Outbox;

/// <summary>An employee's question, to whoever is to answer it at the moment it is sent, and the answer to the employee.</summary>
public sealed class InquiryLetters(TrainingDb db, LetterFacts facts, Letterhead letterhead, IOptions<AgencyOptions> agency)
{
    public async Task<Draft> AskedAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (inquiry, subject) = await LoadAsync(message, stopping);
        if (inquiry.AnsweredBy is { } by)
            return Draft.NotNeeded($"{by} answered before it was sent.");
        if (subject.Employee.WhyAway is { } away)
            return Draft.NotNeeded($"The employee {away}.");

        var supervisor = inquiry.To == InquiryTo.Supervisor ? await facts.SupervisorOfAsync(subject.Employee, stopping) : null;
        return Draft.Of(new QuestionAsked(
            supervisor?.Person ?? letterhead.HumanResources,
            supervisor is not null,
            Question(inquiry, subject),
            agency.Value.Link($"{(supervisor is null ? "/hr" : "/team")}/questions/{inquiry.Id}"))
        { ActingFor = supervisor?.ActingFor }.ToLetter());
    }

    public async Task<Draft> AnsweredAsync(OutboxMessage message, CancellationToken stopping)
    {
        var (inquiry, subject) = await LoadAsync(message, stopping);
        return subject.Employee.WhyAway is { } away
            ? Draft.NotNeeded($"The employee {away}.")
            : Draft.Of(new QuestionAnswered(
                Question(inquiry, subject), inquiry.Answer!, inquiry.AnsweredBy!, inquiry.AnsweredAt!.Value,
                agency.Value.Link("/questions")).ToLetter());
    }

    private async Task<(Inquiry, AssignedEmployee)> LoadAsync(OutboxMessage message, CancellationToken stopping) =>
        (await db.Inquiries.AsNoTracking().SingleAsync(candidate => candidate.Id == message.InquiryId, stopping), await facts.OfAsync(message, stopping));

    private ClauseQuestion Question(Inquiry inquiry, AssignedEmployee subject)
    {
        var bulletin = subject.Edition.Bulletin;
        return new(
            subject.Employee.Correspondent,
            $"P&P {bulletin.Number}",
            inquiry.Clause,
            inquiry.Clause is { } clause ? bulletin[ClauseId.Parse(clause)].Text : null,
            inquiry.Question,
            inquiry.AskedAt,
            agency.Value.Zone);
    }
}
