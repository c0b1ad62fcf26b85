namespace PolicyTraining.Web.Tests.Faults;

/// <summary>Has a reader read a malformed input under watch: it must come back, say what it says, and take no more memory than it may.</summary>
internal static class Bounded
{
    /// <summary>Far above what any honest file takes, and far below what a hanging reader does, on the slowest machine.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="read">Lets out nothing but what the reader declares; whatever escapes is a finding.</param>
    /// <param name="mostBytes">That it may allocate, garbage included.</param>
    /// <param name="what">Names the case, seed included.</param>
    public static void Read(Action read, long mostBytes, string what)
    {
        var (allocated, fault) = (0L, (Exception?)null);
        var thread = new Thread(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read();
            }
            catch (Exception escaped)
            {
                fault = escaped;
            }

            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        })
        { IsBackground = true };
        thread.Start();

        thread.Join(Longest).ShouldBeTrue($"{what} did not come back.");
        fault.ShouldBeNull(what);
        allocated.ShouldBeLessThan(mostBytes, what);
    }
}
