using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Hr.Employees;

internal static class AccountWords
{
    extension(AccountState state)
    {
        public string Words => state switch
        {
            AccountState.None => "No account",
            AccountState.Invited => "Invited",
            AccountState.HasPassword => "Can sign in",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };

        public Tone Tone => state == AccountState.HasPassword ? Tone.Good : Tone.Quiet;
    }
}
