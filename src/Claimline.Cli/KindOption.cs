using System.CommandLine;
using Claimline.Language.Data;

namespace Claimline.Cli;

/// <summary>Kinds of event, as data/model/event-kinds.tsv lists them.</summary>
internal static class KindOption
{
    private static readonly Lazy<IReadOnlyList<string>> LazyKinds = new(() => [.. Table.Read(ShippedData.Files, "model/event-kinds.tsv", [], "kind").Rows.Select(r => r["kind"]!)]);

    public static IReadOnlyList<string> Kinds => LazyKinds.Value;

    public static Option<string?> Create(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = "KIND" };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } given && !Kinds.Contains(given, StringComparer.Ordinal)) result.AddError(Unknown(given));
        });
        return option;
    }

    public static string Unknown(string given) => $"there is no kind '{given}'; known are: {string.Join(", ", Kinds)}";
}
