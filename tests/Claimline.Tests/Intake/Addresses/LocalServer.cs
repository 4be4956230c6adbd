using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Claimline.Intake.Addresses;

namespace Claimline.Tests.Intake.Addresses;

/// <summary>A server on this machine that answers what it is told to; only with its rules may a fetcher reach it.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, Func<string, byte[]>> answers = new(StringComparer.Ordinal);

    public LocalServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>The whole requests that came, in their order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>This machine by its loopback address alone, without waiting between requests.</summary>
    public static FetchRules Rules { get; } = new() { Allows = static address => address.Equals(IPAddress.Loopback), Pause = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(5) };

    public string Address(string path) => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}{path}";

    public IEnumerable<string> Paths => Requests.Select(static r => r.Split(' ')[1]);

    public void Answer(string path, string body, params string[] headers) => Answer(path, _ => Whole("200 OK", body, headers));

    public void Status(string path, string status, params string[] headers) => Answer(path, _ => Whole(status, "", headers));

    /// <param name="answer">From the request to all bytes of the answer.</param>
    public void Answer(string path, Func<string, byte[]> answer) => answers[path] = answer;

    public static byte[] Whole(string status, string body, params string[] headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return [.. Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n{string.Concat(headers.Select(static h => $"{h}\r\n"))}\r\n"), .. bytes];
    }

    public void Dispose() => listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = ServeAsync(await listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var request = new StringBuilder();
                var buffer = new byte[4096];
                while (!request.ToString().Contains("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(buffer) is > 0 and var count) request.Append(Encoding.ASCII.GetString(buffer, 0, count));
                Requests.Enqueue(request.ToString());
                var path = request.ToString().Split(' ')[1];
                await stream.WriteAsync(answers.TryGetValue(path, out var answer) ? answer(request.ToString()) : Whole("404 Not Found", ""));
            }
            catch (IOException)
            {
                // Whoever asked has gone.
            }
        }
    }
}
