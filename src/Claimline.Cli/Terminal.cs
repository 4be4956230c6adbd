using System.Text;
using Claimline.Intake.Addresses;

namespace Claimline.Cli;

/// <summary>The streams of one run, so that tests can run commands without a console.</summary>
internal sealed class Terminal
{
    public required Stream In { get; init; }

    /// <summary>Standard output as bytes; the JSON formats write here.</summary>
    public required Stream Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Within which bounds addresses are fetched; tests fetch from this machine.</summary>
    public FetchRules Fetching { get; init; } = new();

    /// <summary>The folder of the user's own data, as the XDG base directories say.</summary>
    public string DataFolder { get; init; } = UserFolder.Data;

    /// <summary>Columns of the terminal, or 100 where output is piped.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Whether output may be coloured: it goes to a terminal and NO_COLOR is not set.</summary>
    public bool Colour { get; init; }

    /// <summary>Whether progress may be drawn on standard error without mixing with output.</summary>
    public bool Progress { get; init; }

    /// <summary>A writer of UTF-8 text to <see cref="Out"/>; to be disposed, which flushes it and leaves the stream open.</summary>
    public StreamWriter Text() => new(Out, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };

    public static Terminal OfProcess()
    {
        var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        var plain = Console.IsOutputRedirected;
        return new Terminal
        {
            In = Console.OpenStandardInput(),
            Out = Console.OpenStandardOutput(),
            Error = error,
            Width = plain ? 100 : Math.Clamp(Console.WindowWidth, 60, 160),
            Colour = !plain && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Progress = plain && !Console.IsErrorRedirected,
        };
    }
}
