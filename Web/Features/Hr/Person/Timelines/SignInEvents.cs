using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Features.Hr.Person.Timelines;

/// <summary>When the person signed in, for as long as that is kept.</summary>
public sealed class SignInEvents(TrainingDb db)
{
    public async Task<IEnumerable<TimelineEntry>> OfAsync(TimelineSubject subject, CancellationToken cancellation) =>
        (await db.SignIns.AsNoTracking().Where(signIn => signIn.AccountId == subject.AccountId).ToListAsync(cancellation))
        .Select(signIn => new TimelineEntry(signIn.At, TimelineKind.SignIn, Words(signIn.Way)) { By = subject.Employee.Name });

    private static string Words(SignInWay way) => way switch
    {
        SignInWay.Invitation => "Chose a password from the invitation and signed in",
        SignInWay.SingleSignOn => "Signed in by single sign-on",
        _ => $"Signed in with the {way.Words}",
    };
}
