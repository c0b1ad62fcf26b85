using System.CommandLine;

namespace PolicyTraining.Web.Commands;

internal static class ContentCommand
{
    public static Command Create() => new("content", "x");
}
