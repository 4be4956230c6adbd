using System.CommandLine;
using Claimline.Cli.Formats;
using Claimline.Language;
using Claimline.Language.ByHand;
using Claimline.Ledger;
using Claimline.Ledger.Queries;

namespace Claimline.Cli;

/// <summary>claimline evidence add and link: a piece of evidence that a person found, and the claims on which a piece bears.</summary>
internal sealed class EvidenceAdding
{
    private readonly Terminal terminal;
    private readonly Option<string?> ledger = LedgerOption.Create();
    private readonly Option<string> shows = new Option<string>("--shows") { Description = "What is to be seen, in English: \"a flag on the council building\".", HelpName = "TEXT", Required = true }.Filled();
    private readonly Option<string> what = new Option<string>("--what") { Description = "What it is: footage, imagery, photographs.", HelpName = "WORD", DefaultValueFactory = _ => "footage" }.AcceptOnlyFromAmong("footage", "imagery", "photographs");
    private readonly Option<string[]> link = new Option<string[]>("--link") { Description = "Where it stands; may be given several times. The same links are the same piece.", HelpName = "URL" }.Links();
    private readonly Option<string?> keep = new("--keep") { Description = "The file itself, to be kept in the ledger.", HelpName = "FILE" };
    private readonly Option<string?> hash = new Option<string?>("--hash") { Description = "SHA-256 of the file, where you keep it yourself.", HelpName = "SHA256" }.Hashes();
    private readonly Option<string?> earliest = new Option<string?>("--earliest") { Description = "Where the earliest copy stands that is known.", HelpName = "URL" }.Links();
    private readonly Option<PartialDate?> captured = PartialDateOption.Create("--captured", "When it was taken: a day, a month, an instant, two days with / between.");
    private readonly Option<PartialDate?> published = PartialDateOption.Create("--published", "When it was first published.");
    private readonly Option<string?> place = new("--place") { Description = "Where it was taken, by the place's name; without it as --shows tells, else where the claim is.", HelpName = "NAME" };
    private readonly Option<string?> placeId = new("--place-id") { Description = "Which of several places of that name: its id in the gazetteer.", HelpName = "ID" };
    private readonly LocationOptions location = new();
    private readonly Option<string?> checkedBy = new Option<string?>("--checked-by") { Description = "Who checked that.", HelpName = "NAME" }.Filled();
    private readonly Option<string[]> claim = new("--claim") { Description = "A claim that it bears on, by at least six letters of its id; may be given several times.", HelpName = "ID" };
    private readonly Option<bool> against = new("--against") { Description = "It shows the contrary of these claims." };
    private readonly Option<string[]> kind = new("--kind") { Description = "A kind of event that is visible; without it what each claim claims. May be given several times.", HelpName = "KIND" };
    private readonly Option<string> by = ByOption.Create("adds it");
    private readonly Option<DirectoryInfo> data = DataOption.Create();
    private readonly Argument<string> id = new("ID") { Description = "The evidence's id, or at least its first six letters." };

    private EvidenceAdding(Terminal terminal)
    {
        this.terminal = terminal;
        kind.Validators.Add(result =>
        {
            foreach (var given in result.GetValueOrDefault<string[]>() ?? []) if (!KindOption.Kinds.Contains(given, StringComparer.Ordinal)) result.AddError(KindOption.Unknown(given));
        });
    }

    public static Command Add(Terminal terminal)
    {
        var adding = new EvidenceAdding(terminal);
        var command = new Command("add", "Add a piece that you found: where it stands, what it shows, where it was taken and who says so.")
        {
            adding.shows, adding.what, adding.link, adding.keep, adding.hash, adding.earliest, adding.captured, adding.published, adding.place, adding.placeId,
            adding.checkedBy, adding.claim, adding.against, adding.kind, adding.by, adding.ledger, adding.data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(adding.link) is null && result.GetResult(adding.keep) is null && result.GetResult(adding.hash) is null) result.AddError("a piece of evidence needs --link, --keep or --hash, by which it is known again");
        });
        adding.location.AddTo(command);
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => adding.AddAsync(parsed, cancellation)));
        return command;
    }

    public static Command Link(Terminal terminal)
    {
        var adding = new EvidenceAdding(terminal);
        adding.claim.Required = true;
        var command = new Command("link", "Tie a piece that the ledger knows to claims that it bears on.") { adding.id, adding.claim, adding.against, adding.kind, adding.place, adding.placeId, adding.by, adding.ledger, adding.data };
        command.SetAction((parsed, cancellation) => LedgerOption.ReportingAsync(terminal, () => adding.LinkAsync(parsed, cancellation)));
        return command;
    }

    private async Task<int> AddAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetValue(keep) is { } given ? KeptFile.Open(given) : null;
        var details = DetailsOf(parsed, file?.Sha256 ?? parsed.GetValue(hash)?.ToLowerInvariant());
        var links = parsed.GetValue(link) ?? [];
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        if (file is not null) await kept.KeepAsync(file, cancellation);
        return await RecordAsync(parsed, kept, new LoggedStatement
        {
            Source = EvidencePage.SourceOf(parsed.GetRequiredValue(what), details),
            Stance = Stance.Show,
            Content = parsed.GetRequiredValue(shows),
            Links = links.Length > 0 ? links : [$"urn:sha256:{details.File}"],
            Said = parsed.GetValue(published) ?? parsed.GetValue(captured),
            Time = parsed.GetValue(captured),
            Notes = [.. EvidencePage.Notes(details), .. BearsOn(parsed)],
            Published = parsed.GetValue(published)?.Last ?? Today,
            By = By(parsed),
        }, null, details, cancellation);
    }

    private async Task<int> LinkAsync(ParseResult parsed, CancellationToken cancellation)
    {
        await using var kept = await LedgerOption.OpenToChangeAsync(parsed.GetValue(ledger), cancellation);
        var piece = new EvidenceQuery { Item = parsed.GetRequiredValue(id) }.Run(kept)[0];
        return await RecordAsync(parsed, kept, new LoggedStatement
        {
            Source = piece.Source, Stance = Stance.Show, Content = piece.Words.TrimEnd('…'), Links = piece.Urls, Published = Today, By = By(parsed),
            Notes = [("Evidence", piece.Id), .. BearsOn(parsed)],
        }, piece.Id, null, cancellation);
    }

    private async Task<int> RecordAsync(ParseResult parsed, ClaimLedger kept, LoggedStatement statement, string? item, EvidenceDetails? details, CancellationToken cancellation)
    {
        var (language, gazetteer) = (DataOption.Load(parsed.GetValue(data), terminal), PlacesCommand.Open(terminal));
        if (parsed.GetValue(place) is { } named)
        {
            var (row, problem) = NamedPlace.Of(named, parsed.GetValue(placeId), language, gazetteer);
            if (problem is not null) throw new LedgerException(problem);
            statement = statement with { Place = named, Located = row };
        }
        var (page, reading) = new LoggedReader(language, gazetteer).Read(statement);
        var (known, claims) = await kept.AddEvidenceAsync(new NewEvidence
        {
            Page = page, Reading = reading, Item = item, Details = details, Claims = parsed.GetValue(claim) ?? [], Against = parsed.GetValue(against), Shows = parsed.GetValue(kind) ?? [], Captured = parsed.GetValue(captured),
        }, cancellation);
        using var output = terminal.Text();
        output.WriteLine($"evidence {known}");
        ChangedClaims.Write(output, terminal.Width, terminal.Colour, claims);
        return CommandLineTool.Done;
    }

    private IEnumerable<(string, string)> BearsOn(ParseResult parsed)
    {
        foreach (var borne in parsed.GetValue(claim) ?? []) yield return (parsed.GetValue(against) ? "Against claim" : "For claim", borne);
        foreach (var visible in parsed.GetValue(kind) ?? []) yield return ("Visible", visible);
    }

    private EvidenceDetails DetailsOf(ParseResult parsed, string? file) => location.Of(parsed) with
    {
        Earliest = parsed.GetValue(earliest), File = file, Captured = parsed.GetValue(captured)?.Edtf, Published = parsed.GetValue(published)?.Edtf, CheckedBy = parsed.GetValue(checkedBy),
    };

    private static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    private string By(ParseResult parsed) => parsed.GetRequiredValue(by);
}
