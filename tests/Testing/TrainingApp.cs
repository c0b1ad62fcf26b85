using System.Globalization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using PolicyTraining.Domain.Assignments;
using PolicyTraining.Domain.Bulletins;
using PolicyTraining.Domain.Learning;
using PolicyTraining.Domain.People;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Jobs;
using PolicyTraining.Web.Mail;
using PolicyTraining.Web.Mail.Outbox;
using PolicyTraining.Web.Reminders;
using PolicyTraining.Web.Workflow;

namespace PolicyTraining.Testing;

/// <summary>
/// The real program with a database of its own, a mail drop of its own and a clock the test turns. Background work does
/// not run by itself: tests call a round when they want one.
/// </summary>
public class TrainingApp : WebApplicationFactory<Program>
{
    public const string Bulletin = "2.110";
    public const string Password = "correct horse battery staple";

    public TrainingApp()
    {
        TestSeal.Give(StorageDirectory);
        _begin?.Invoke(StorageDirectory);
    }

    /// <summary>
    /// Many programs in one process would use up the machine's few inotify instances, one for each folder watched, and some
    /// would then fail to start.
    /// </summary>
    static TrainingApp() => Environment.SetEnvironmentVariable("DOTNET_USE_POLLING_FILE_WATCHER", "1");

    private static readonly Lock Beginning = new();

    /// <summary>Begins with a database as a first start leaves it. Migrating anew for every test would be most of the suite's time.</summary>
    private static Action<string>? _begin;

    private readonly DirectoryInfo _storage = Directory.CreateTempSubdirectory("policy-training-");

    /// <summary>Monday, October 5, 2026, 10:00 a.m. Central, until the test says otherwise.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 10, 5, 15, 0, 0, TimeSpan.Zero));

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), Zone).DateTime);

    public string StorageDirectory => _storage.FullName;

    /// <summary>
    /// Settings for this program beyond the test's defaults, set before first use. Tests sign people in from many browsers, and
    /// only those about the letters on that want them.
    /// </summary>
    public Dictionary<string, string?> Settings { get; } = new() { ["SignIn:TellOfNewBrowsers"] = "false" };

    /// <summary>Lets the background work, on the test's clock; otherwise tests call a round when they want one.</summary>
    public bool RunsInBackground { get; init; }

    /// <summary>What the mail server does with a message instead of taking it; null while it takes them all.</summary>
    public Func<MimeMessage, Exception?> MailFault { get; set; } = _ => null;

    /// <summary>Sends through this server from the start on, instead of writing to the mail drop.</summary>
    public TrainingApp Through(LoopbackSmtpServer server)
    {
        Settings["Mail:Transport"] = "Smtp";
        Settings["Mail:Smtp:Host"] = "localhost";
        Settings["Mail:Smtp:Port"] = server.Port.ToString(CultureInfo.InvariantCulture);
        Settings["Mail:Smtp:Security"] = "None";
        return this;
    }

    /// <summary>Everything that was mailed so far, oldest first, and what one moment mailed by recipient.</summary>
    public IReadOnlyList<MimeMessage> Mail
    {
        get
        {
            var drop = Path.Combine(_storage.FullName, "mail");
            return Directory.Exists(drop)
                ?
                [
                    .. Directory.EnumerateFiles(drop, "*.eml")
                        .OrderBy(MomentAndRecipientOf, StringComparer.Ordinal).ThenBy(File.GetLastWriteTimeUtc)
                        .Select(file => MimeMessage.Load(file)),
                ]
                : [];
        }
    }

    /// <summary>
    /// A file's name without the fingerprint it ends in: while the test's clock stands still, letters to one person have the same,
    /// and when they were written tells them apart.
    /// </summary>
    private static string MomentAndRecipientOf(string file) => file[..file.LastIndexOf('_')];

    /// <summary>Does something in a scope of its own, as a request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<T> InDbAsync<T>(Func<TrainingDb, Task<T>> ask) => InScopeAsync(services => ask(services.GetRequiredService<TrainingDb>()));

    /// <summary>Takes someone into the roster, with an account that has <see cref="Password"/>, and grants <paramref name="roles"/>.</summary>
    public Task<Employee> EmployAsync(string name, Employee? supervisor = null, params string[] roles) => InScopeAsync(async services =>
    {
        var employee = Sample.Employee(name, supervisor);
        var account = await services.GetRequiredService<Enrolment>().AddAsync(employee, default);
        var accounts = services.GetRequiredService<UserManager<Account>>();
        await accounts.AddPasswordAsync(account, Password);
        foreach (var role in roles)
            await accounts.AddToRoleAsync(account, role);
        return employee;
    });

    /// <summary>Takes someone into the roster who has not used the invitation yet.</summary>
    public Task<Employee> InviteAsync(string name, Employee? supervisor = null) => InScopeAsync(async services =>
    {
        var employee = Sample.Employee(name, supervisor);
        await services.GetRequiredService<Enrolment>().AddAsync(employee, default);
        return employee;
    });

    /// <summary>Assigns the bulletin and queues its notice; nothing is sent before <see cref="DispatchAsync"/>.</summary>
    public Task<Assignment> AssignAsync(Employee employee) => InScopeAsync(services =>
        services.GetRequiredService<Enrolment>().AssignAsync(employee, Bulletin, "Olive Berg", default));

    /// <summary>The assignment as the database has it now.</summary>
    public Task<Assignment> AssignmentOfAsync(Employee employee) =>
        InDbAsync(db => db.Assignments.AsNoTracking().SingleAsync(assignment => assignment.EmployeeId == employee.Id));

    public async Task<Edition> EditionAsync() => (await NewestEditionAsync()).Edition;

    public async Task<(Guid Id, Edition Edition)> NewestEditionAsync() =>
        (await Services.GetRequiredService<EditionLibrary>().NewestAsync(Bulletin, default))!.Value;

    /// <summary>One round of the outbox.</summary>
    public Task<int> DispatchAsync() => InScopeAsync(services => services.GetRequiredService<OutboxDispatcher>().RunAsync(default));

    /// <summary>One round of reminders; they go out with the next <see cref="DispatchAsync"/>.</summary>
    public Task<int> RemindAsync() => InScopeAsync(services => services.GetRequiredService<ReminderRound>().RunAsync(default));

    /// <summary>Does what a block of a lesson asks of the employee, as far as it asks anything.</summary>
    public Task PractiseAsync(Employee employee, Block block) => InScopeAsync(services => CourseWalk.PractiseAsync(services, employee, block));

    /// <summary>The employee's course up to a passed assessment, through the product's own verbs.</summary>
    public Task PassAsync(Employee employee) => InScopeAsync(services => CourseWalk.PassAsync(services, employee));

    /// <summary>The whole course and the signature; sealed, with the certification's letters waiting in the outbox.</summary>
    /// <returns>The record number.</returns>
    public Task<string> SignAsync(Employee employee, string? typedName = null) =>
        InScopeAsync(services => CourseWalk.SignAsync(services, employee, typedName ?? employee.Name, Clock));

    /// <summary>HR records that the form came back signed on paper today.</summary>
    public Task<PaperReturn> ReturnOnPaperAsync(Employee employee) => InScopeAsync(async services =>
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(candidate => candidate.EmployeeId == employee.Id);
        return await services.GetRequiredService<PaperReturns>()
            .RecordAsync(assignment, new PaperDates(Today, null), "No computer at work.", Sample.Olive, scanId: null, default);
    });

    /// <summary>Prints the paper form of this person's assignment.</summary>
    public Task<PaperForm> PrintFormAsync(Employee employee) => InScopeAsync(async services =>
    {
        var assignment = await services.GetRequiredService<TrainingDb>().Assignments.SingleAsync(candidate => candidate.EmployeeId == employee.Id);
        return (await services.GetRequiredService<PaperForms>().PrintAsync(assignment, Sample.Olive, default)).Form;
    });

    /// <summary>A browser without a session.</summary>
    public TestBrowser Visitor() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));

    /// <summary>A browser in which this person has signed in through the page.</summary>
    public async Task<TestBrowser> SignedInAsAsync(Employee employee)
    {
        var browser = Visitor();
        var page = await browser.GetAsync("/account/sign-in");
        await browser.SubmitAsync(page, new() { ["Email"] = employee.Email, ["Password"] = Password });
        return browser;
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        lock (Beginning)
        {
            using var scope = host.Services.CreateScope();
            _begin ??= TestDatabase.Keep(scope.ServiceProvider.GetRequiredService<TrainingDb>(), StorageDirectory);
        }

        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Development);
        builder.ConfigureAppConfiguration((_, configuration) => configuration.AddInMemoryCollection(new Dictionary<string, string?>(TestDatabase.SettingsOf(StorageDirectory).Concat(Settings))
        {
            ["Storage:Directory"] = _storage.FullName,
            ["Demo:Agency"] = "false",
            ["Logging:LogLevel:Default"] = "Critical",
        }));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.AddSingleton<DropTransport>();
            if (Settings.GetValueOrDefault("Mail:Transport") is not "Smtp")
                services.Replace(ServiceDescriptor.Singleton<IMailTransport>(provider => new FaultyMail(provider.GetRequiredService<DropTransport>(), this)));
            foreach (var work in services.Where(service => !RunsInBackground && service.ImplementationType?.IsSubclassOf(typeof(Every)) == true).ToList())
                services.Remove(work);
            // Two seconds of hashing for each sign-in would be most of the suite's time; strength is Identity's own business.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
    }

    /// <summary>The mail drop behind a server that can be made to fail.</summary>
    private sealed class FaultyMail(DropTransport drop, TrainingApp app) : IMailTransport
    {
        public Task<Accepted> SendAsync(MimeMessage message, CancellationToken cancellation) =>
            app.MailFault(message) is { } fault ? Task.FromException<Accepted>(fault) : drop.SendAsync(message, cancellation);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        TestDatabase.Drop(StorageDirectory);
        _storage.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
