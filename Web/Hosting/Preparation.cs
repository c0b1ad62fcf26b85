using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PolicyTraining.Web.Data;
using PolicyTraining.Web.Data.Editions;
using PolicyTraining.Web.Demo;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Ledger;

namespace PolicyTraining.Web.Hosting;

/// <summary>What has to be true before the first request: the database is current, the roles exist, the bulletin is published.</summary>
internal static class Preparation
{
    extension(IServiceProvider services)
    {
        /// <exception cref="StartupException">The program cannot start like this.</exception>
        public async Task PrepareAsync(CancellationToken cancellation)
        {
            await services.MigrateAsync(cancellation);
            await using var scope = services.CreateAsyncScope();
            await using var turn = await scope.ServiceProvider.WaitForTurnAsync(cancellation);
            await scope.ServiceProvider.RefuseDemonstrationAsync(cancellation);
            foreach (var folder in CourseFolders.Of(scope.ServiceProvider.GetRequiredService<IConfiguration>()))
                await scope.ServiceProvider.GetRequiredService<EditionPublisher>().PublishAsync(folder, cancellation);

            if (services.GetRequiredService<IHostEnvironment>().IsDevelopment() && services.GetRequiredService<IConfiguration>().GetValue("Demo:Agency", true))
                await DemoAgency.FoundAsync(services, cancellation);
        }

        /// <summary>Of servers that start on one database at the same moment, the first does what is to be done.</summary>
        private Task<IAsyncDisposable?> WaitForTurnAsync(CancellationToken cancellation) => services.GetRequiredService<TrainingDb>().Provider
            .TakeTurnAsync(services.GetRequiredService<IServiceScopeFactory>(), nameof(Preparation), waits: true, cancellation);

        private async Task RefuseDemonstrationAsync(CancellationToken cancellation)
        {
            var isDemonstration = !services.GetRequiredService<IHostEnvironment>().IsDevelopment()
                && await services.GetRequiredService<TrainingDb>().Users.AnyAsync(account => account.Email!.EndsWith(DemoAccounts.Domain), cancellation);
            if (isDemonstration)
                throw new StartupException("The database holds the demonstration's accounts, whose password everybody knows: let Storage:Directory name a folder of its own.");
        }

        public async Task MigrateAsync(CancellationToken cancellation)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<TrainingDb>();
            // Migrating compares the whole model and takes a lock that outlives a killed process on SQLite: not on every start.
            if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
                await db.Database.MigrateAsync(cancellation);
            await using var turn = await scope.ServiceProvider.WaitForTurnAsync(cancellation);
            await db.Provider.GuardLedgerAsync(db, cancellation);
            await CountTriggers.LayAsync(db, cancellation);
            await db.Provider.IndexSearchAsync(db, cancellation);
            await db.BeginLedgerAsync(scope.ServiceProvider.GetRequiredService<TimeProvider>(), cancellation);
            var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole<Guid>>>();
            foreach (var role in Roles.All.Except(await roles.Roles.Select(role => role.Name!).ToListAsync(cancellation)))
                await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() });
        }
    }
}
