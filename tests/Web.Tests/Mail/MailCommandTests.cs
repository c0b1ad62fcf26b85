using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using PolicyTraining.Testing;
using PolicyTraining.Web.Commands;
using PolicyTraining.Web.Mail;

namespace PolicyTraining.Web.Tests.Mail;

public sealed class MailCommandTests
{
    [Fact]
    public async Task A_test_letter_is_sent_and_the_servers_answer_is_printed()
    {
        await using var server = new LoopbackSmtpServer();

        var (exitCode, output, _) = await RunAsync(server.Port, "olive.olson@dma.example");

        exitCode.ShouldBe(0);
        output.ShouldBe("Accepted for olive.olson@dma.example: 2.0.0 Ok: queued as 1\n");
        server.Mails.ShouldHaveSingleItem().Recipients.ShouldBe(["olive.olson@dma.example"]);
    }

    [Fact]
    public async Task A_refusal_is_one_sentence_and_exit_code_1()
    {
        await using var server = new LoopbackSmtpServer(
            new() { Answers = new Dictionary<string, string> { ["RCPT"] = "550 5.1.1 No such person here" } });

        var (exitCode, _, error) = await RunAsync(server.Port, "olive.olson@dma.example");

        exitCode.ShouldBe(1);
        error.ShouldBe($"localhost:{server.Port} refused olive.olson@dma.example: 550 5.1.1 No such person here\n");
    }

    [Fact]
    public async Task A_wrong_address_is_said_before_anything_is_sent()
    {
        await using var server = new LoopbackSmtpServer();

        var (exitCode, _, error) = await RunAsync(server.Port, "olive");

        exitCode.ShouldBe(1);
        error.ShouldBe("\"olive\" is not an e-mail address: write it as name@domain.\n");
        server.Conversation.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_configuration_is_said_in_its_own_words()
    {
        var (exitCode, _, error) = await RunAsync(port: 70000, "olive.olson@dma.example");

        exitCode.ShouldBe(1);
        error.ShouldBe("Mail:Smtp:Port is 70000: give a number from 1 to 65535, or leave it out.\n");
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(int port, string address)
    {
        using var host = Host(port);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var program = new RootCommand { MailCommand.Create(() => host.Services) };
        var exitCode = await program.Parse(["mail", "test", address])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (exitCode, output.ToString(), error.ToString());
    }

    private static IHost Host(int port)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = "Production" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Agency:ReturnAddress"] = "wing-shr@agency.gov",
            ["Agency:PublicUrl"] = "https://training.agency.gov",
            ["Mail:Transport"] = "Smtp",
            ["Mail:From"] = "policy-training@dma.example",
            ["Mail:Smtp:Host"] = "localhost",
            ["Mail:Smtp:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Mail:Smtp:Security"] = "None",
        });
        builder.AddMail();
        return builder.Build();
    }
}
