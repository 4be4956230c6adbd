using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Claimline.Language;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>claimline redact DOC: takes a document, or spans of it, out of the ledger for good.</summary>
internal sealed class RedactCommand
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<DirectoryInfo> data = DataOption.Create();
    private readonly Argument<string> document = new("DOC") { Description = "The document's id (SHA-256), or at least its first six digits." };
    private readonly DecisionOptions decision = new("Why; kept for ever, so without what is to go.");

    private readonly Option<TextSpan[]> spans = new("--span")
    {
        Description = "Only these characters, as START-END in UTF-16 code units; the rest stays and is read again.",
        HelpName = "START-END",
        CustomParser = Spans,
        AllowMultipleArgumentsPerToken = true,
    };

    private RedactCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var redact = new RedactCommand(terminal);
        var command = new Command("redact", "Take a document, or a part of it, out of the ledger for good; that it was there, who decided and why stays.") { redact.document, redact.spans, redact.ledger, redact.data };
        redact.decision.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => redact.RunAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        var redaction = new Redaction(parsed.GetRequiredValue(document), parsed.GetValue(spans) ?? [], decision.By(parsed), decision.Reason(parsed));
        var analyst = new Lazy<Analyst>(() => new Analyst(DataOption.Load(parsed.GetValue(data), terminal), PlacesCommand.Open(terminal)));
        var checkpoint = await kept.RedactAsync(redaction, source => analyst.Value.Read(source), cancellation);
        using var output = terminal.Text();
        output.WriteLine(checkpoint);
        terminal.Error.WriteLine("claimline: backups from before still hold what went; redact or delete them as well");
        return CommandLineTool.Done;
    }

    private static TextSpan[]? Spans(ArgumentResult result)
    {
        var spans = new List<TextSpan>();
        foreach (var token in result.Tokens)
        {
            var ends = token.Value.Split('-');
            if (ends.Length == 2 && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out var start) && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out var end)) spans.Add(new TextSpan(start, end));
            else result.AddError($"'{token.Value}' is no span; write it as 120-134");
        }
        return [.. spans];
    }
}
