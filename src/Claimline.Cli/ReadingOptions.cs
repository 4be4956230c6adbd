using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Claimline.Intake.Posts;
using Claimline.Language;
using Claimline.Language.Data;

namespace Claimline.Cli;

/// <summary>What the user knows of a document, and the data to read it with: shared by the commands that read.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<DateOnly?> date = new("--date")
    {
        Description = "Day of publication, as 2025-07-01; without it the document itself, then its file name, tells.",
        HelpName = "DAY",
        CustomParser = Day,
    };

    private readonly Option<string?> publisher = new("--publisher")
    {
        Description = "Who published it; without it the name that the text uses for itself.",
        HelpName = "NAME",
    };

    private readonly Option<string?> theatre = new("--theatre")
    {
        Description = "The conflict whose names to read with; without it the text decides.",
        HelpName = "ID",
    };

    private readonly Option<string?> columns = new("--columns")
    {
        Description = "Which columns of a table or fields of JSON hold the parts of posts, as text=body,channel=user.name; parts are text, time, channel, handle, id, forwarded, reply, edited, url.",
        HelpName = "MAP",
    };

    private readonly Option<DirectoryInfo> data = DataOption.Create();

    public ReadingOptions()
    {
        theatre.Validators.Add(KnownTheatre);
        columns.Validators.Add(Maps);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(date);
        command.Options.Add(publisher);
        command.Options.Add(theatre);
        command.Options.Add(columns);
        command.Options.Add(data);
    }

    /// <summary>Begins to load what reading needs, on other threads: the data on one, the user's gazetteer on another.</summary>
    public async Task<Analyst> AnalystAsync(ParseResult parsed, Terminal terminal)
    {
        var places = Task.Run(() => PlacesCommand.Open(terminal));
        return new Analyst(await Task.Run(() => DataOption.Load(parsed.GetValue(data), terminal)), await places);
    }

    /// <summary>The data to read with.</summary>
    public LanguageData Data(ParseResult parsed, Terminal terminal) => DataOption.Load(parsed.GetValue(data), terminal);

    /// <summary>What the user said of the documents.</summary>
    public Telling Telling(ParseResult parsed) => new(parsed.GetValue(date), parsed.GetValue(publisher), parsed.GetValue(theatre), parsed.GetValue(columns));

    private static void Maps(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is { } map && PostColumns.Parse(map, out var unknown) is null) result.AddError($"'{unknown}' maps no part of a post; parts are {string.Join(", ", PostColumns.Parts)}");
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        var given = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        result.AddError($"'{given}' is no day; write it as 2025-07-01");
        return null;
    }

    private void KnownTheatre(OptionResult result)
    {
        if (result.GetValueOrDefault<string?>() is not { } given) return;
        var own = result.GetResult(data) is null ? null : result.GetValue(data);
        var known = (own is { Exists: true } ? ShippedData.Files.With(DataOption.Overrides(own, [])) : ShippedData.Files).Paths
            .Select(p => p.Split('/')).Where(p => p is ["theatres", _, _, ..]).Select(p => p[1]).Distinct(StringComparer.Ordinal).ToList();
        if (!known.Contains(given, StringComparer.Ordinal)) result.AddError($"there is no theatre '{given}'; known are: {string.Join(", ", known)}");
    }
}
