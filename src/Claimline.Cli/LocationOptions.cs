using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Claimline.Ledger;

namespace Claimline.Cli;

/// <summary>The options that say where a piece of evidence was taken, how that was found out, and by whom.</summary>
internal sealed class LocationOptions
{
    private readonly Option<(double, double)?> at = new("--at") { Description = "The coordinates, as 49.7103,37.6156.", HelpName = "LAT,LON", CustomParser = Point };
    private readonly Option<string?> precision = new("--precision") { Description = $"How well they are known: {string.Join(", ", EvidenceDetails.Precisions)}.", HelpName = "WORD", CustomParser = Precision };
    private readonly Option<string?> method = new Option<string?>("--method") { Description = "How it was located.", HelpName = "TEXT" }.Filled();
    private readonly Option<string[]> feature = new Option<string[]>("--feature") { Description = "What of the picture matches what of the ground; may be given several times.", HelpName = "TEXT" }.Filled();
    private readonly Option<string?> locatedBy = new Option<string?>("--located-by") { Description = "Who located it.", HelpName = "NAME" }.Filled();

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[at, precision, method, feature, locatedBy]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(precision) is not null && result.GetResult(at) is null) result.AddError("--precision tells of --at, which is missing");
        });
    }

    public EvidenceDetails Of(ParseResult parsed) => new()
    {
        At = parsed.GetValue(at), Precision = parsed.GetValue(precision), Method = parsed.GetValue(method), Features = parsed.GetValue(feature) ?? [], LocatedBy = parsed.GetValue(locatedBy),
    };

    /// <summary>Whether anything is told.</summary>
    public bool IsGiven(ParseResult parsed) => ((Option[])[at, method, feature, locatedBy]).Any(o => parsed.GetResult(o) is not null);

    private static (double, double)? Point(ArgumentResult result)
    {
        var parts = result.Tokens[0].Value.Split(',');
        var numbers = parts.Select(p => double.TryParse(p, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : double.NaN).ToList();
        if (numbers is [>= -90 and <= 90, >= -180 and <= 180]) return (numbers[0], numbers[1]);
        result.AddError($"'{result.Tokens[0].Value}' is no point; write degrees north and east, as 49.7103,37.6156");
        return null;
    }

    private static string? Precision(ArgumentResult result)
    {
        var given = result.Tokens[0].Value.Replace(" ", "", StringComparison.Ordinal);
        if (EvidenceDetails.Precisions.Contains(given, StringComparer.Ordinal)) return given;
        result.AddError($"'{result.Tokens[0].Value}' is no precision; give one of {string.Join(", ", EvidenceDetails.Precisions)}");
        return null;
    }
}
