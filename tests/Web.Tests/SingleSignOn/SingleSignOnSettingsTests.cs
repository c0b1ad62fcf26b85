using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using PolicyTraining.Web.Identity;
using PolicyTraining.Web.Identity.SingleSignOn;

namespace PolicyTraining.Web.Tests.SingleSignOn;

/// <summary>Settings that could not work, or would let in the wrong people, are refused at the start, one sentence each.</summary>
public sealed class SingleSignOnSettingsTests
{
    [Theory]
    [InlineData("http://login.example", "client", "secret", "name", "beginning with https://")]
    [InlineData("login.example", "client", "secret", "name", "beginning with https://")]
    [InlineData("https://login.microsoftonline.com/common/v2.0", "client", "secret", "name", "name your own tenant")]
    [InlineData("https://login.example", "", "secret", "name", "SingleSignOn:ClientId is empty")]
    [InlineData("https://login.example", "client", "", "name", "SingleSignOn:ClientSecret is empty")]
    [InlineData("https://login.example", "client", "secret", "", "SingleSignOn:Name is empty")]
    [InlineData("", "client", "", "name", "SingleSignOn:Authority is empty")]
    public void A_provider_that_could_not_work_is_refused(string authority, string client, string secret, string name, string why)
    {
        var faults = Judge("Production", new() { Authority = authority, ClientId = client, ClientSecret = secret, Name = name });

        faults.ShouldHaveSingleItem().ShouldContain(why);
    }

    [Theory]
    [InlineData("Development", 0)]
    [InlineData("Production", 1)]
    public void A_provider_on_this_machine_needs_no_certificate_in_Development_only(string environment, int faults)
    {
        Judge(environment, new() { Authority = "http://127.0.0.1:5000", ClientId = "client", ClientSecret = "secret" }).Count.ShouldBe(faults);
    }

    [Fact]
    public void None_at_all_is_right()
    {
        Judge("Production", new()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("https://login.example", 0)]
    public void Passwords_are_not_switched_off_while_there_is_no_other_way_in(string authority, int faults)
    {
        var validator = new SignInRulesValidator(Options.Create(new SingleSignOnOptions { Authority = authority }));

        (validator.Validate(null, new SignInRules { Passwords = false }).Failures ?? []).Count().ShouldBe(faults);
        validator.Validate(null, new SignInRules()).Failed.ShouldBeFalse();
    }

    private static List<string> Judge(string environment, SingleSignOnOptions options) =>
        [.. new SingleSignOnOptionsValidator(new HostingEnvironment { EnvironmentName = environment }).Validate(null, options).Failures ?? []];
}
