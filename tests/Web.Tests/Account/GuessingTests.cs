using Microsoft.EntityFrameworkCore;
using PolicyTraining.Testing;
using PolicyTraining.Web.Identity;

namespace PolicyTraining.Web.Tests.Account;

/// <summary>Guessing passwords: slow, by account, and without learning which accounts exist.</summary>
public sealed class GuessingTests : IAsyncDisposable
{
    private readonly TrainingApp _app = new();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task After_five_wrong_ones_the_wait_is_said_and_grows_with_each_further_one()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        for (var guess = 1; guess <= 5; guess++)
            (await SignInAsync(ada.Email, "not the password")).Text.ShouldContain("do not match");

        (await SignInAsync(ada.Email, TrainingApp.Password)).Text.ShouldContain("Wait 1 minute and try again");
        _app.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SignInAsync(ada.Email, "not the password")).Text.ShouldContain("do not match");
        (await SignInAsync(ada.Email, TrainingApp.Password)).Text.ShouldContain("Wait 2 minutes and try again");
        _app.Clock.Advance(TimeSpan.FromMinutes(2));

        (await SignInAsync(ada.Email, TrainingApp.Password)).RedirectedTo.ShouldNotBeNull();
        (await _app.InDbAsync(db => db.FailedTries.AnyAsync())).ShouldBeFalse("The right one forgets them.");
    }

    [Fact]
    public async Task An_address_nobody_has_is_answered_like_any_other_to_the_last_guess()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        for (var guess = 1; guess <= 6; guess++)
        {
            var known = await SignInAsync(ada.Email, "not the password");
            var unknown = await SignInAsync("nobody@dma.example", "not the password");

            unknown.Text.ShouldBe(known.Text, $"guess {guess}");
        }

        (await _app.InDbAsync(db => db.FailedTries.Select(tries => tries.Subject).ToListAsync())).ShouldAllBe(subject => !subject.Contains('@'));
    }

    [Fact]
    public async Task Many_guesses_at_once_are_counted_each()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        var forms = new List<(TestBrowser Browser, TestPage Page)>();
        for (var guess = 1; guess <= 12; guess++)
        {
            var browser = _app.Visitor();
            forms.Add((browser, await browser.GetAsync("/account/sign-in")));
        }

        var answers = await Task.WhenAll(forms.Select(form =>
            form.Browser.SubmitAsync(form.Page, new() { ["Email"] = ada.Email, ["Password"] = "not the password" })));

        answers.Count(answer => answer.Text.Contains("do not match", StringComparison.Ordinal)).ShouldBe(5);
    }

    [Fact]
    public async Task Whoever_is_locked_out_chooses_a_new_password_by_mail()
    {
        var ada = await _app.EmployAsync(Sample.Ada);
        for (var guess = 1; guess <= 6; guess++)
            await SignInAsync(ada.Email, "not the password");
        var browser = _app.Visitor();
        await browser.SubmitAsync("/account/forgotten-password", new() { ["Email"] = ada.Email });
        await _app.DispatchAsync();
        var line = _app.Mail.Single().TextBody!.Split('\n', StringSplitOptions.TrimEntries).Single(text => text.Contains("/account/password-reset?", StringComparison.Ordinal));
        var link = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).PathAndQuery;

        await browser.SubmitAsync(link, new() { ["Password"] = "a new and longer password", ["PasswordAgain"] = "a new and longer password" });

        (await SignInAsync(ada.Email, "a new and longer password")).RedirectedTo.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(8, 8)]
    [InlineData(11, 60)]
    [InlineData(500, 60)]
    public void The_wait_doubles_up_to_an_hour(int wrong, int minutes) => FailedTries.WaitAfter(wrong).ShouldBe(TimeSpan.FromMinutes(minutes));

    private Task<TestPage> SignInAsync(string email, string password) =>
        _app.Visitor().SubmitAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = password });
}
