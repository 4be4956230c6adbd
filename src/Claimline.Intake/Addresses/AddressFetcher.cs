using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using Claimline.Language;

namespace Claimline.Intake.Addresses;

/// <summary>Fetches addresses that a user named: as the site's robots.txt allows, slowly, and from nowhere but the public internet.</summary>
/// <remarks>Every connection is made to an address that was checked, so that neither a redirect nor a name that changes its address leads elsewhere. Proxies are not used: they would connect in our place.</remarks>
public sealed class AddressFetcher : IDisposable
{
    private const int LargestRobots = 512 * 1024;

    private readonly FetchRules rules;
    private readonly HttpClient client;
    private readonly ConcurrentDictionary<string, Host> hosts = new(StringComparer.OrdinalIgnoreCase);

    public AddressFetcher(FetchRules rules)
    {
        this.rules = rules ?? throw new ArgumentNullException(nameof(rules));
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = rules.Timeout,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
            UseProxy = false,
        }) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"{RobotsRules.Agent}/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)}");
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html, application/xhtml+xml, application/pdf, text/plain, */*;q=0.5");
    }

    /// <summary>Whether what a user gave is meant as an address, and not as a file.</summary>
    public static bool IsAddress(string given) => given is not null && (given.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || given.StartsWith("http://", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether an address is one that may be asked; what is in front of an @ is a secret, which is neither sent nor kept.</summary>
    public static bool IsFetchable(string address) => Uri.TryCreate(address, UriKind.Absolute, out var at) && IsFetchable(at);

    /// <summary>Asks an address, and whatever it redirects to.</summary>
    /// <param name="before">What is known of the answer from before; null where nothing is.</param>
    public async Task<(Fetched? Fetched, Problem? Problem)> FetchAsync(string address, FetchedBefore? before, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at)) return (null, IntakeProblems.NoAddress(address));
        for (var hop = 0; hop <= rules.Redirects; hop++)
        {
            if (!IsFetchable(at)) return (null, IntakeProblems.NoAddress(address));
            var host = hosts.GetOrAdd(at.GetLeftPart(UriPartial.Authority), static _ => new Host());
            try
            {
                if (!(await RobotsAsync(host, at, cancellation).ConfigureAwait(false)).Allows(at.PathAndQuery)) return (null, IntakeProblems.NotAllowed(address));
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                limit.CancelAfter(rules.Timeout + rules.Pause);
                using var response = await SendAsync(host, at, hop == 0 ? before : null, limit).ConfigureAwait(false);
                if (Redirect(response, at) is { } next)
                {
                    at = next;
                    continue;
                }
                if (response.StatusCode is HttpStatusCode.NotModified) return (new Fetched(at, IsUnchanged: true, default, HeadersOf(response)), null);
                if (response.StatusCode is not HttpStatusCode.OK) return (null, IntakeProblems.Answered(address, (int)response.StatusCode));
                if (response.Content.Headers.ContentLength > rules.Limit) return (null, IntakeProblems.TooLarge(address, rules.Limit));
                using var body = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
                var (bytes, problem) = await Bytes.ReadAsync(body, rules.Limit, address, limit.Token).ConfigureAwait(false);
                if (problem is { Code: not "CL0106" }) return (null, IntakeProblems.NoAnswer(address, problem.Message));
                return problem is null ? (new Fetched(at, IsUnchanged: false, bytes, HeadersOf(response)), null) : (null, problem);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return (null, IntakeProblems.NoAnswer(address, $"nothing came within {rules.Timeout.TotalSeconds:0} seconds"));
            }
            catch (Exception reason) when (reason is HttpRequestException or IOException or SocketException)
            {
                return (null, reason is RefusedNetworkException || reason.InnerException is RefusedNetworkException ? IntakeProblems.NotPublic(address, at.Host) : IntakeProblems.NoAnswer(address, reason.Message));
            }
        }
        return (null, IntakeProblems.TooManyRedirects(address, rules.Redirects));
    }

    public void Dispose() => client.Dispose();

    private static bool IsFetchable(Uri at) => at.Scheme is "http" or "https" && at.UserInfo.Length == 0 && at.Host.Length > 0;

    private async Task<RobotsRules> RobotsAsync(Host host, Uri at, CancellationToken cancellation)
    {
        await host.Robots.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return host.Rules ??= await AskRobotsAsync(host, new Uri(at, "/robots.txt"), cancellation).ConfigureAwait(false);
        }
        finally
        {
            host.Robots.Release();
        }
    }

    // RFC 9309: where there are none all is allowed, where the server fails nothing is.
    private async Task<RobotsRules> AskRobotsAsync(Host host, Uri at, CancellationToken cancellation)
    {
        for (var hop = 0; hop <= rules.Redirects; hop++)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            limit.CancelAfter(rules.Timeout + rules.Pause);
            using var response = await SendAsync(host, at, null, limit).ConfigureAwait(false);
            if (Redirect(response, at) is { } next && IsFetchable(next))
            {
                at = next;
                continue;
            }
            if ((int)response.StatusCode >= 500) return RobotsRules.AllowNone;
            if (response.StatusCode is not HttpStatusCode.OK) return RobotsRules.AllowAll;
            using var body = await response.Content.ReadAsStreamAsync(limit.Token).ConfigureAwait(false);
            var head = new byte[LargestRobots];
            var length = await body.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, limit.Token).ConfigureAwait(false);
            return RobotsRules.Parse(Encoding.UTF8.GetString(head, 0, length));
        }
        return RobotsRules.AllowAll;
    }

    /// <summary>Sends one request when the host's turn has come.</summary>
    private async Task<HttpResponseMessage> SendAsync(Host host, Uri at, FetchedBefore? before, CancellationTokenSource limit)
    {
        await host.Turn.WaitAsync(limit.Token).ConfigureAwait(false);
        try
        {
            if (host.Next - Environment.TickCount64 is > 0 and var wait) await Task.Delay((int)wait, limit.Token).ConfigureAwait(false);
            limit.CancelAfter(rules.Timeout);
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            if (before?.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            if (before?.LastModified is { } modified) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token).ConfigureAwait(false);
        }
        finally
        {
            host.Next = Environment.TickCount64 + (long)rules.Pause.TotalMilliseconds;
            host.Turn.Release();
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await rules.Resolve(host, cancellation).ConfigureAwait(false);
        var allowed = found.Where(rules.Allows).ToArray();
        if (allowed.Length == 0) throw found.Length > 0 ? new RefusedNetworkException(host) : new IOException($"{host} has no address");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static Uri? Redirect(HttpResponseMessage response, Uri at) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(at, location) : null;

    // What a server sets to know us again is no part of what it says.
    private static List<string> HeadersOf(HttpResponseMessage response) =>
    [
        $"status: {(int)response.StatusCode}",
        .. response.Headers.Concat(response.Content.Headers).Where(static h => !h.Key.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase))
            .Select(static h => $"{h.Key.ToLowerInvariant()}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal),
    ];

    private sealed class Host
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public SemaphoreSlim Robots { get; } = new(1, 1);

        public long Next { get; set; }

        public RobotsRules? Rules { get; set; }
    }
}
