using Claimline.Language;

namespace Claimline.Cli;

/// <summary>Says on standard error which documents' dates are inferred or missing: the first few by name, the others by number.</summary>
internal sealed class DateNotes(Terminal terminal)
{
    private const int Named = 5;
    private int told;

    public void Tell(string path, DocumentInfo document)
    {
        var note = document.Published is not { } published ? "no date found, so relative dates stay open"
            : document.PublishedInferred ? $"published {published.Edtf} is inferred ({document.PublishedTrace.Rule})"
            : null;
        if (note is null || ++told > Named) return;
        terminal.Error.WriteLine($"claimline: {path}: {note}; --date sets it");
    }

    public void TellRest()
    {
        if (told > Named) terminal.Error.WriteLine($"claimline: the dates of {told - Named} more documents are inferred or missing");
    }
}
