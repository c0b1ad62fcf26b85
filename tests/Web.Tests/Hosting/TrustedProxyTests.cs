using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using PolicyTraining.Web.Hosting;

namespace PolicyTraining.Web.Tests.Hosting;

public sealed class TrustedProxyTests
{
    [Theory]
    [InlineData(null, "10.0.0.5", "10.0.0.5, from the connection itself")]
    [InlineData("10.0.0.5", "10.0.0.5", "198.51.100.9, from the trusted proxy 10.0.0.5")]
    [InlineData("10.0.0.5", "203.0.113.1", "203.0.113.1, from the connection itself")]
    public async Task Only_a_trusted_proxy_is_believed_about_the_address(string? trusted, string peer, string seen)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        if (trusted is not null)
            builder.Configuration["Proxy:Trusted:0"] = trusted;
        builder.AddProxies();
        await using var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(peer);
            return next(context);
        });
        app.UseTrustedProxies();
        app.Run(context => context.Response.WriteAsync($"{context.ClientAddress.Address}, from {context.ClientAddress.Source}"));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var client = app.GetTestClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.9");
        client.DefaultRequestHeaders.Add("X-Original-For", "192.0.2.1");

        (await client.GetStringAsync("/", TestContext.Current.CancellationToken)).ShouldBe(seen);
    }
}
