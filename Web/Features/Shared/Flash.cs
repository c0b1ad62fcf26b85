using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace PolicyTraining.Web.Features.Shared;

/// <summary>
/// One sentence carried over a redirect to the next page, which shows it above its heading.
/// In a controller: <c>TempData.Succeeded("Extended to Monday, October 26, 2026.")</c>.
/// </summary>
public static class Flash
{
    private const string SuccessKey = "flash.success";
    private const string InformationKey = "flash.information";

    extension(ITempDataDictionary tempData)
    {
        /// <summary>What was asked for has been done.</summary>
        public void Succeeded(string sentence) => tempData[SuccessKey] = sentence;

        /// <summary>Nothing was done, or something is worth knowing.</summary>
        public void Informs(string sentence) => tempData[InformationKey] = sentence;

        /// <summary>Takes the sentence off, so that it is shown once.</summary>
        public string? Success => tempData[SuccessKey] as string;

        /// <summary>Takes the sentence off, so that it is shown once.</summary>
        public string? Information => tempData[InformationKey] as string;
    }
}
