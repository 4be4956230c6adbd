using Claimline.Language;

namespace Claimline.Cli;

/// <summary>Says on standard error how many documents were in languages that are not read.</summary>
internal sealed class UnreadNotes(Terminal terminal)
{
    private const string Read = "en";

    private readonly SortedDictionary<string, int> languages = new(StringComparer.Ordinal);

    public void Tell(DocumentInfo document)
    {
        if (document.Language != Read) languages[document.Language] = languages.GetValueOrDefault(document.Language) + 1;
    }

    public void TellAll()
    {
        foreach (var (language, count) in languages) terminal.Error.WriteLine($"claimline: {count} {(count == 1 ? "document is" : "documents are")} in '{language}': not read, no language data; their words can be searched once added, and 'claimline unread' lists them");
    }
}
