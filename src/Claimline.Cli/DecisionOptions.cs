using System.CommandLine;

namespace Claimline.Cli;

/// <summary>The options --reason and --by of every decision.</summary>
/// <param name="why">What is asked for as the reason.</param>
internal sealed class DecisionOptions(string why = "Why; kept for ever.")
{
    private readonly Option<string> reason = new Option<string>("--reason") { Description = why, HelpName = "TEXT", Required = true }.Filled();
    private readonly Option<string> by = ByOption.Create("decided it");

    public void AddTo(Command command)
    {
        command.Options.Add(reason);
        command.Options.Add(by);
    }

    public string Reason(ParseResult parsed) => parsed.GetRequiredValue(reason);

    public string By(ParseResult parsed) => parsed.GetRequiredValue(by);
}
