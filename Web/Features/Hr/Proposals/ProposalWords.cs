using PolicyTraining.Domain;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;

namespace PolicyTraining.Web.Features.Hr.Proposals;

/// <summary>A proposal as HR's pages say it.</summary>
public static class ProposalWords
{
    extension(RosterProposalLine line)
    {
        /// <summary><c>Ada Kowalski is away through Oct 30, 2026</c></summary>
        public string Words => line.Proposal switch
        {
            { Kind: ProposalKind.OnLeave, Until: { } until } => $"{line.Name} is away through {until.InBrief}",
            { Kind: ProposalKind.OnLeave } => $"{line.Name} is away",
            { Kind: ProposalKind.NotMine } => $"{line.Name} does not report to {line.By}",
            _ => $"{line.Name} supervises nobody any more",
        };
    }
}
