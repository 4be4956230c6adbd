using System.Text;
using Claimline.Cli;

namespace Claimline.Tests.Cli;

/// <summary>One run of the tool in memory: its exit code and what it printed.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    public static CommandRun Of(params string[] args) => WithInput([], args);

    public static CommandRun WithInput(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineTool.Run(args, new Terminal { In = new MemoryStream(input), Out = output, Error = error });
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
