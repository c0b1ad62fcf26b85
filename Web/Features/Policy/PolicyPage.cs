using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Policy;

/// <summary>The bulletin as issued, each clause with what HR has answered about it.</summary>
public sealed record PolicyPage(Edition Edition, IReadOnlyDictionary<ClauseId, ClauseCard> Cards);
