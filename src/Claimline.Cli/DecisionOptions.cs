using System.CommandLine;

namespace Claimline.Cli;

/// <summary>The options --reason and --by of every decision.</summary>
internal sealed class DecisionOptions
{
    private readonly Option<string> reason = new("--reason") { Description = "Why; kept for ever.", HelpName = "TEXT", Required = true };
    private readonly Option<string?> by = new("--by") { Description = "Who decided it; without it the name you are logged in with.", HelpName = "NAME" };

    public void AddTo(Command command)
    {
        command.Options.Add(reason);
        command.Options.Add(by);
    }

    public string Reason(ParseResult parsed) => parsed.GetRequiredValue(reason);

    public string By(ParseResult parsed) => parsed.GetValue(by) ?? Environment.UserName;
}
