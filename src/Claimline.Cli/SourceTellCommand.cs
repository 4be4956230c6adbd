using System.CommandLine;
using Claimline.Ledger.Sources;

namespace Claimline.Cli;

/// <summary>claimline source add, edit and grade: what a reviewer tells of a source.</summary>
internal sealed class SourceTellCommand
{
    private readonly SourceDecisionRun run;
    private readonly List<(SourceField Field, Option Option, Func<ParseResult, IEnumerable<string>> Values)> facts = [];
    private readonly Option<DateOnly?> from = DayOption.Create("--from", "The first day on which this holds.");
    private readonly Option<DateOnly?> until = DayOption.Create("--until", "The last day on which this holds.");

    private SourceTellCommand(SourceDecisionRun run) => this.run = run;

    public static Command Add(SourceDecisionRun run)
    {
        var tell = new SourceTellCommand(run);
        tell.Profile(kindRequired: true);
        return tell.Command("add", "Onboard a source that no text has named yet.", new Argument<string>("NAME") { Description = "What it is called." }, isNew: true);
    }

    public static Command Edit(SourceDecisionRun run)
    {
        var tell = new SourceTellCommand(run);
        tell.Fact(SourceField.Name, "--name", "What it is called.", "NAME");
        tell.Profile(kindRequired: false);
        return tell.Command("edit", "Tell what a source is, beside or against what texts tell.", SourceDecisionRun.Source(), isNew: false);
    }

    public static Command Grade(SourceDecisionRun run)
    {
        var tell = new SourceTellCommand(run);
        tell.Fact(SourceField.Reliability, "--reliability", $"{string.Join(", ", SourceTerms.Reliabilities.Select(r => $"{r.Key} {r.Value}"))} (NATO AJP-2.1).", "LETTER", required: true);
        return tell.Command("grade", "Grade the reliability of a source; shown beside its word, and read by no rule.", SourceDecisionRun.Source(), isNew: false);
    }

    private void Profile(bool kindRequired)
    {
        Fact(SourceField.Kind, "--kind", "What it is: outlet, milblogger, ministry ...", "KIND", kindRequired);
        Fact(SourceField.Party, "--party", "Its side: a party's id, none (known to be no party) or unknown.", "ID");
        Fact(SourceField.SpeaksFor, "--speaks-for", $"How it speaks: {string.Join(", ", SourceTerms.SpeaksFor)} or unknown.", "WORD");
        Fact(SourceField.Nationality, "--nationality", "Where it is from.", "NAME");
        Fact(SourceField.Language, "--language", "In which language it speaks.", "NAME");
        Fact(SourceField.Owner, "--owner", "Who owns or runs it.", "NAME");
        Fact(SourceField.Origin, "--origin", "Its origin group: sources of one group are not independent of one another. A source's id names that source's own.", "GROUP");
        Facts(SourceField.Handle, "--handle", "Handle of a channel of its own, as @name or a link; may be given several times.", "HANDLE");
        Facts(SourceField.Role, "--role", "A role that it has; may be given several times.", "TEXT");
        Fact(SourceField.Checked, "--checked-by", "Who checked it.", "NAME");
    }

    private void Fact(SourceField field, string name, string description, string helpName, bool required = false)
    {
        var option = new Option<string>(name) { Description = description, HelpName = helpName, Required = required }.Filled();
        facts.Add((field, option, parsed => parsed.GetValue(option) is { } value ? [value] : []));
    }

    private void Facts(SourceField field, string name, string description, string helpName)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = helpName }.Filled();
        facts.Add((field, option, parsed => parsed.GetValue(option) ?? []));
    }

    private Command Command(string name, string description, Argument<string> source, bool isNew)
    {
        var command = new Command(name, description) { source };
        foreach (var (_, option, _) in facts) command.Options.Add(option);
        command.Options.Add(from);
        command.Options.Add(until);
        command.Validators.Add(given =>
        {
            if (!facts.Exists(f => f.Option.Required || given.GetResult(f.Option) is not null)) given.AddError("nothing is told of the source; give what there is to tell");
            if (given.GetValue(until) < given.GetValue(from)) given.AddError("--until lies before --from; give a later day");
        });
        return run.Deciding(command, parsed => new SourceRuling.Told(parsed.GetRequiredValue(source), [.. facts.SelectMany(f => f.Values(parsed).Select(v => new SourceFact(f.Field, v)))], parsed.GetValue(from), parsed.GetValue(until), isNew));
    }
}
