using System.CommandLine;
using Claimline.Ledger.Sources;

namespace Claimline.Cli;

/// <summary>claimline source merge, alias and undo: which names are one source.</summary>
internal static class SourceJoinCommand
{
    public static Command Merge(SourceDecisionRun run)
    {
        var source = SourceDecisionRun.Source();
        var into = new Argument<string>("INTO") { Description = "The source that it is, by id or name." };
        return run.Deciding(new Command("merge", "Make one source another; its id leads to that one from now on.") { source, into }, parsed => new SourceRuling.Merged(parsed.GetRequiredValue(source), parsed.GetRequiredValue(into)));
    }

    public static Command Alias(SourceDecisionRun run)
    {
        var source = SourceDecisionRun.Source();
        var name = new Argument<string>("NAME") { Description = "Another name, or a channel's handle or link; no text need have used it yet." };
        return run.Deciding(new Command("alias", "Give a source another name by which texts call it.") { source, name }, parsed => new SourceRuling.Alias(parsed.GetRequiredValue(source), parsed.GetRequiredValue(name)));
    }

    public static Command Undo(SourceDecisionRun run)
    {
        var number = new Argument<long>("DECISION") { Description = "Its number, as the decision printed it and 'claimline source' shows it." };
        return run.Deciding(new Command("undo", "Take a decision on sources back, as if it had never been made; both stay in the log.") { number }, parsed => new SourceRuling.Undone(parsed.GetRequiredValue(number)));
    }
}
