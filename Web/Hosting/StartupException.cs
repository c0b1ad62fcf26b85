namespace PolicyTraining.Web.Hosting;

/// <summary>The program cannot start like this; the message says why and what to do, and is all that is printed.</summary>
public sealed class StartupException(string message) : Exception(message);
