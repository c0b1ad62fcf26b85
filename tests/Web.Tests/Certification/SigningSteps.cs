using PolicyTraining.Domain.People;
using PolicyTraining.Testing;

namespace PolicyTraining.Web.Tests.Certification;

/// <summary>The two steps of signing, through their pages.</summary>
internal static class SigningSteps
{
    extension(TrainingApp app)
    {
        /// <summary>Someone who has done everything before signing.</summary>
        public async Task<Employee> ReadyToSignAsync(string name = Sample.Ada)
        {
            var employee = await app.EmployAsync(name);
            await app.AssignAsync(employee);
            await app.PassAsync(employee);
            return employee;
        }
    }

    extension(TestBrowser browser)
    {
        /// <summary>Agrees, types a name and comes to the review.</summary>
        public async Task<TestPage> ReviewAsync(string name = Sample.Ada) =>
            await browser.FollowAsync(await browser.SubmitAsync("/certify", new() { ["Consented"] = "true", ["TypedName"] = name }));

        /// <summary>Signs what the review shows.</summary>
        public Task<TestPage> SignAsync(TestPage review, string password = TrainingApp.Password) =>
            browser.SubmitAsync(review, new() { ["Password"] = password });

        public async Task<(HttpResponseMessage Answer, byte[] Bytes)> DownloadAsync(string path)
        {
            var answer = await browser.Client.GetAsync(path);
            return (answer, await answer.Content.ReadAsByteArrayAsync());
        }
    }
}
