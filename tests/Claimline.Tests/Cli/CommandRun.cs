using System.Text;
using Claimline.Cli;

namespace Claimline.Tests.Cli;

/// <summary>One run of the tool in memory: its exit code and what it printed.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    // Nothing is there, so that no test depends on what the machine's user has imported.
    private static readonly string NoData = Path.Combine(Path.GetTempPath(), "claimline-no-user-data");

    public static CommandRun Of(params string[] args) => WithInput([], args);

    public static CommandRun WithInput(byte[] input, params string[] args) => WithData(NoData, input, args);

    /// <summary>A run with a user's data folder of its own.</summary>
    public static CommandRun WithData(string folder, byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineTool.Run(args, new Terminal { In = new MemoryStream(input), Out = output, Error = error, DataFolder = folder });
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
