using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Identity.Passkeys;

/// <summary>Removes every passkey of an account whose owner lost the devices.</summary>
internal sealed class PasskeyProof(TrainingDb db) : ISignInProof
{
    public Task RemoveAsync(Guid accountId, CancellationToken cancellation) =>
        db.Set<IdentityUserPasskey<Guid>>().Where(passkey => passkey.UserId == accountId).ExecuteDeleteAsync(cancellation);
}
