using PolicyTraining.Web.Data;
using PolicyTraining.Web.Features.Shared;

namespace PolicyTraining.Web.Features.Questions;

/// <summary>What the employee has asked so far, the newest first.</summary>
/// <param name="CanAsk">There is a course to ask about.</param>
public sealed record QuestionListPage(IReadOnlyList<InquiryLine> Lines, bool CanAsk, TimeZoneInfo Zone, CourseAddress Address);
