using PolicyTraining.Domain.People;

namespace PolicyTraining.Web.Data;

/// <summary>What a supervisor said of the roster, as lists and pages show it. Read from the database, never changed.</summary>
public sealed class RosterProposalLine
{
    public required RosterProposal Proposal { get; init; }

    /// <summary>About whom.</summary>
    public string Name { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Who says so, as the link had it.</summary>
    public string By { get; init; } = "";

    public static IQueryable<RosterProposalLine> Of(TrainingDb db) =>
        from proposal in db.RosterProposals
        join employee in db.Employees on proposal.EmployeeId equals employee.Id
        join speaker in db.Employees on proposal.ById equals speaker.Id
        select new RosterProposalLine { Proposal = proposal, Name = employee.Name, Unit = employee.Unit, By = speaker.Name };
}

/// <summary>The ways pages narrow proposals, in the database.</summary>
public static class RosterProposalQueries
{
    extension(IQueryable<RosterProposal> proposals)
    {
        public IQueryable<RosterProposal> Open() => proposals.Where(proposal => proposal.SettledAt == null);
    }

    extension(IQueryable<RosterProposalLine> lines)
    {
        public IQueryable<RosterProposalLine> Open() => lines.Where(line => line.Proposal.SettledAt == null);

        public IQueryable<RosterProposalLine> Settled() => lines.Where(line => line.Proposal.SettledAt != null);
    }

    extension(IQueryable<Employee> employees)
    {
        /// <summary>Those who need another supervisor if it is so: one person, or everybody who reports to the one who says so.</summary>
        public IQueryable<Employee> ConcernedBy(RosterProposal proposal)
        {
            var (about, isTeam) = (proposal.EmployeeId, proposal.Kind == ProposalKind.SupervisesNobody);
            return employees.Active()
                .Where(employee => isTeam ? employee.SupervisorId == about : employee.Id == about)
                .OrderBy(employee => employee.Name);
        }
    }
}
