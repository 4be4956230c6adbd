using System.Net;
using System.Text.RegularExpressions;
using Claimline.Cli;
using Claimline.Server;
using Claimline.Tests.Ledger;

namespace Claimline.Tests.Server;

/// <summary>A workspace on a free port over a ledger, and a browser's part of asking it.</summary>
internal sealed partial class RunningWorkspace(Workspace workspace) : IAsyncDisposable
{
    private static readonly Terminal Quiet = new() { In = Stream.Null, Out = Stream.Null, Error = TextWriter.Null, DataFolder = Path.Combine(Path.GetTempPath(), "claimline-no-user-data") };

    private readonly HttpClient client = new(new HttpClientHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = workspace.Address };

    [GeneratedRegex("href=\"(/documents/[^\"#]+)")]
    public static partial Regex DocumentLink { get; }

    [GeneratedRegex("href=\"(/claim/[a-z0-9]+)")]
    public static partial Regex ClaimLink { get; }

    public int Port => workspace.Address.Port;

    public static async Task<RunningWorkspace> OverAsync(string ledger) => new(await Workspace.StartAsync(ledger, IPAddress.Loopback, 0, ServedActions.Of(Quiet, ledger), TestContext.Current.CancellationToken));

    /// <summary>Over a ledger that holds this document.</summary>
    public static async Task<RunningWorkspace> HoldingAsync(LedgerFile file, string text)
    {
        await file.AddAsync(LedgerFile.Document(text));
        return await OverAsync(file.Path);
    }

    public async Task<(HttpStatusCode Status, string Body)> GetAsync(string address, string? host = null)
    {
        var answer = await SendAsync(address, host);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A page that must be there.</summary>
    public async Task<string> PageAsync(string address)
    {
        var (status, body) = await GetAsync(address);
        Assert.True(status == HttpStatusCode.OK, $"{address}: {status}\n{body}");
        // Razor takes a sign behind a letter for an address of mail.
        Assert.DoesNotContain("@if", body, StringComparison.Ordinal);
        Assert.DoesNotContain("@foreach", body, StringComparison.Ordinal);
        return body;
    }

    public Task<HttpResponseMessage> SendAsync(string address, string? host = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Host = host;
        return client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a form, as a page of this workspace would, or one from elsewhere.</summary>
    public async Task<HttpResponseMessage> PostAsync(string address, HttpContent form, string site = "same-origin")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        request.Headers.Add("Sec-Fetch-Site", site);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await workspace.DisposeAsync();
    }
}
