using Microsoft.AspNetCore.Mvc;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>What a course's page says when there is no course behind it.</summary>
public static class MissingCourse
{
    extension(Controller controller)
    {
        /// <summary>Somebody else's assignment is not there; without one there is simply nothing to do.</summary>
        /// <param name="wanted">The assignment the address named, if any.</param>
        public IActionResult NoCourse(string? wanted) =>
            wanted is null ? controller.View("NothingAssigned") : controller.NotFound();
    }
}
