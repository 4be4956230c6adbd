using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using Claimline.Intake.Addresses;

namespace Claimline.Tests.Intake.Addresses;

/// <summary>Addresses are fetched politely, and from nowhere but where they may be. Nothing here leaves the machine.</summary>
public sealed class AddressFetcherTests : IDisposable
{
    private readonly LocalServer server = new();

    [Fact]
    public async Task An_answer_comes_with_its_headers_and_without_cookies()
    {
        server.Answer("/a", "words", "Content-Type: text/plain", "ETag: \"one\"", "Set-Cookie: who=me");
        var (fetched, problem) = await FetchAsync(server.Address("/a"));
        Assert.Null(problem);
        Assert.Equal("words", Encoding.UTF8.GetString(fetched!.Bytes.Span));
        Assert.Contains("etag: \"one\"", fetched.Headers);
        Assert.DoesNotContain(fetched.Headers, static h => h.Contains("cookie", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["/robots.txt", "/a"], server.Paths);
        Assert.Contains("User-Agent: claimline/", server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_obeyed_and_asked_once()
    {
        server.Answer("/robots.txt", "User-agent: *\nDisallow: /closed");
        server.Answer("/open", "words");
        using var fetcher = new AddressFetcher(LocalServer.Rules);
        Assert.Equal("CL0133", (await fetcher.FetchAsync(server.Address("/closed/1"), null, Cancellation)).Problem?.Code);
        Assert.Null((await fetcher.FetchAsync(server.Address("/open"), null, Cancellation)).Problem);
        Assert.Equal(["/robots.txt", "/open"], server.Paths);
    }

    [Fact]
    public async Task Where_the_server_fails_to_give_its_rules_nothing_is_fetched()
    {
        server.Status("/robots.txt", "503 Service Unavailable");
        Assert.Equal("CL0133", (await FetchAsync(server.Address("/a"))).Problem?.Code);
    }

    [Fact]
    public async Task What_did_not_change_is_not_sent_again()
    {
        server.Answer("/a", request => request.Contains("If-None-Match: \"one\"", StringComparison.Ordinal) && request.Contains("If-Modified-Since: Tue, 01 Jul 2025 10:00:00 GMT", StringComparison.Ordinal)
            ? LocalServer.Whole("304 Not Modified", "") : LocalServer.Whole("200 OK", "words"));
        using var fetcher = new AddressFetcher(LocalServer.Rules);
        var (fetched, _) = await fetcher.FetchAsync(server.Address("/a"), new FetchedBefore("\"one\"", "Tue, 01 Jul 2025 10:00:00 GMT"), Cancellation);
        Assert.True(fetched!.IsUnchanged);
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/a")]
    [InlineData("http://[::1]:{0}/a")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/a")]
    [InlineData("http://2130706433:{0}/a")]
    [InlineData("http://0x7f.1:{0}/a")]
    [InlineData("http://localhost:{0}/a")]
    public async Task This_machine_is_not_fetched_from_however_it_is_written(string address)
    {
        using var fetcher = new AddressFetcher(new FetchRules());
        Assert.Equal("CL0132", (await fetcher.FetchAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, new Uri(server.Address("/")).Port), null, Cancellation)).Problem?.Code);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_name_that_leads_to_the_machine_when_the_connection_is_made_is_refused_whatever_it_led_to_before()
    {
        var asked = 0;
        using var fetcher = new AddressFetcher(new FetchRules { Resolve = (_, _) => Task.FromResult<IPAddress[]>(asked++ == 0 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Parse("10.0.0.1")]) });
        var port = new Uri(server.Address("/")).Port;
        Assert.Equal("CL0132", (await fetcher.FetchAsync($"http://news.example:{port}/a", null, Cancellation)).Problem?.Code);
        Assert.Equal("CL0132", (await fetcher.FetchAsync($"http://news.example:{port}/a", null, Cancellation)).Problem?.Code);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data", "CL0132")]
    [InlineData("http://10.0.0.1/", "CL0132")]
    [InlineData("http://[fd00::1]/", "CL0132")]
    [InlineData("file:///etc/passwd", "CL0131")]
    [InlineData("ftp://news.example/a", "CL0131")]
    [InlineData("http://me:secret@news.example/a", "CL0131")]
    public async Task A_redirect_leads_nowhere_that_could_not_be_named(string to, string code)
    {
        server.Status("/a", "302 Found", $"Location: {to}");
        Assert.Equal(code, (await FetchAsync(server.Address("/a"))).Problem?.Code);
    }

    [Fact]
    public async Task Redirects_are_followed_to_their_end_and_not_for_ever()
    {
        server.Status("/a", "301 Moved Permanently", "Location: /b");
        server.Status("/b", "307 Temporary Redirect", "Location: /c");
        server.Answer("/c", "words");
        server.Status("/round", "302 Found", "Location: /round");
        Assert.Equal("/c", (await FetchAsync(server.Address("/a"))).Fetched?.Address.AbsolutePath);
        Assert.Equal("CL0136", (await FetchAsync(server.Address("/round"))).Problem?.Code);
    }

    [Theory]
    [InlineData("404 Not Found", "CL0134")]
    [InlineData("403 Forbidden", "CL0134")]
    [InlineData("500 Internal Server Error", "CL0134")]
    public async Task An_error_is_told_with_its_status(string status, string code)
    {
        server.Status("/a", status);
        var problem = (await FetchAsync(server.Address("/a"))).Problem;
        Assert.Equal(code, problem?.Code);
        Assert.Contains(status[..3], problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_may_not_grow_without_end_packed_or_not()
    {
        server.Answer("/told", new string('a', 2000));
        server.Answer("/untold", _ => Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{new string('a', 2000)}"));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(new byte[100_000]);
        server.Answer("/packed", _ => [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n"), .. packed.ToArray()]);
        foreach (var path in (string[])["/told", "/untold", "/packed"]) Assert.Equal("CL0106", (await FetchAsync(server.Address(path), LocalServer.Rules with { Limit = 1000 })).Problem?.Code);
    }

    [Fact]
    public async Task A_server_that_never_ends_its_answer_is_left()
    {
        server.Answer("/slow", _ => Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nwor"));
        var started = Stopwatch.StartNew();
        Assert.Equal("CL0135", (await FetchAsync(server.Address("/slow"), LocalServer.Rules with { Timeout = TimeSpan.FromMilliseconds(500) })).Problem?.Code);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Requests_to_a_host_keep_their_distance()
    {
        server.Answer("/a", "words");
        server.Answer("/b", "words");
        using var fetcher = new AddressFetcher(LocalServer.Rules with { Pause = TimeSpan.FromMilliseconds(300) });
        var started = Stopwatch.StartNew();
        await Task.WhenAll(fetcher.FetchAsync(server.Address("/a"), null, Cancellation), fetcher.FetchAsync(server.Address("/b"), null, Cancellation));
        // robots.txt, and two pages after it.
        Assert.True(started.Elapsed >= TimeSpan.FromMilliseconds(590), $"{started.Elapsed}");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static async Task<(Fetched? Fetched, Claimline.Language.Problem? Problem)> FetchAsync(string address, FetchRules? rules = null)
    {
        using var fetcher = new AddressFetcher(rules ?? LocalServer.Rules);
        return await fetcher.FetchAsync(address, null, Cancellation);
    }

    public void Dispose() => server.Dispose();
}
