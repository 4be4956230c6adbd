namespace Claimline.Publish;

/// <summary>Kinds of event: a finer kind stands below a broader one with a dot.</summary>
internal static class Kinds
{
    public static bool Is(string kind, string broader) => kind == broader || kind.StartsWith(broader, StringComparison.Ordinal) && kind.Length > broader.Length && kind[broader.Length] == '.';
}
