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
            AccountState.CanSignIn => "Can sign in",
            AccountState.Suspended => "Suspended",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
        };

        public Tone Tone => state switch
        {
            AccountState.CanSignIn => Tone.Good,
            AccountState.Suspended => Tone.Soon,
            _ => Tone.Quiet,
        };
    }
}
