using PolicyTraining.Domain.Ledger;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Workflow;

/// <summary>Ends the use of an account or begins it anew, with the entry on the ledger; the caller saves both.</summary>
internal static class AccountClosing
{
    extension(TrainingDb db)
    {
        /// <summary>One that is closed already is only signed out anew.</summary>
        /// <param name="by">Who says so, as records name them.</param>
        public void CloseAccount(Identity.Account account, string by, TimeProvider clock)
        {
            if (!account.IsClosed)
                db.Ledger.Add(AgencyFacts.AccountClosed(account.Id, account.DisplayName, by, clock));
            account.Close(clock);
        }

        /// <param name="by">Who says so, as records name them.</param>
        public void ReopenAccount(Identity.Account account, string by, TimeProvider clock)
        {
            account.Reopen();
            db.Ledger.Add(AgencyFacts.AccountReopened(account.Id, account.DisplayName, by, clock));
        }
    }
}
