namespace Claimline.Cli.Formats;

/// <summary>The look of the page. Every mark has a shape of its own, so that none is told by colour alone.</summary>
internal static class PageStyle
{
    public const string Css = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fff; --faint: #595959; --line: #c8c8c8; --tint: #eef2f7; --blue: #0b4f9c; --red: #9c1b0b; --green: #1d6b2b; --violet: #6b2d8c; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e8e8; --paper: #16181b; --faint: #a8a8a8; --line: #45484d; --tint: #23303f; --blue: #8dbdf5; --red: #f2a194; --green: #95d3a2; --violet: #d3abea; } }
        body { margin: 0; color: var(--ink); background: var(--paper); font: 17px/1.6 Georgia, "Times New Roman", serif; }
        .legend { position: sticky; top: 0; z-index: 1; padding: .5em 1.5em; background: var(--paper); border-bottom: 1px solid var(--line); font-size: 14px; }
        .legend > span { margin-right: .6em; }
        article { display: grid; grid-template-columns: minmax(0, 46em) minmax(18em, 26em); gap: 0 3em; max-width: 78em; margin: 0 auto; padding: 1em 1.5em 4em; }
        header { grid-column: 1 / -1; }
        header p { color: var(--faint); }
        h1 { font-size: 1.5em; line-height: 1.25; }
        h2 { font-size: 1.1em; margin: 1.6em 0 .4em; }
        p { margin: .7em 0; }
        .item { margin-left: 1.5em; }
        .note, .boilerplate { color: var(--faint); font-size: .85em; overflow-wrap: anywhere; }
        .between { float: left; margin-right: .5em; color: var(--faint); }
        .statements { font: 14px/1.45 system-ui, sans-serif; }
        .card { margin: 0 0 .7em; padding: .5em .8em; border: 1px solid var(--line); border-radius: 4px; scroll-margin-top: 6em; overflow-wrap: anywhere; }
        .card:target, .tag:target { outline: 3px solid var(--blue); }
        .card q { display: block; margin: .3em 0; }
        .card q::before, .card q::after { content: none; }
        .card small { display: block; color: var(--faint); }
        .tag { font: 600 11px/1 system-ui, sans-serif; padding: 1px 4px; margin: 0 2px; border: 1px solid var(--line); border-radius: 3px; color: var(--faint); text-decoration: none; vertical-align: .35em; white-space: nowrap; scroll-margin-top: 6em; }
        .content { background: var(--tint); border-bottom: 1px solid var(--line); }
        .source { font-weight: 700; border-bottom: 2px solid var(--blue); }
        .via { font-weight: 700; border-bottom: 2px dashed var(--blue); }
        .cue { font-style: italic; border-bottom: 2px dotted var(--red); }
        .likelihood { text-decoration: overline 1px var(--violet); }
        .date { border-bottom: 4px double var(--green); }
        .quantity { outline: 1px solid var(--ink); outline-offset: 1px; border-radius: 2px; }
        .place { text-decoration: underline wavy 1px var(--violet); text-underline-offset: 3px; }
        .view { text-decoration: underline overline 1px var(--red); }
        .marker { font-size: .75em; color: var(--faint); vertical-align: super; line-height: 0; }
        .takeaway { border-left: 3px solid var(--line); padding-left: .4em; }
        .map { grid-column: 1 / -1; font: 14px/1.45 system-ui, sans-serif; }
        .map svg { display: block; width: 100%; max-width: 760px; border: 1px solid var(--line); background: var(--paper); }
        .map path { fill: none; stroke: var(--line); stroke-width: 1; }
        .map path.country { stroke: var(--faint); stroke-width: 1.8; }
        .map path.first-level { stroke: var(--faint); stroke-width: .8; stroke-dasharray: 5 2; }
        .map path.second-level { stroke-width: .6; }
        .map path.lake { fill: var(--tint); }
        .map path.river { stroke: var(--blue); stroke-width: .8; stroke-opacity: .6; }
        .map path.scale { stroke: var(--ink); stroke-width: 2; }
        .map text { font: 11px system-ui, sans-serif; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 3px; }
        .dot { fill: var(--red); fill-opacity: .8; stroke: var(--paper); }
        .dot.unsure { fill: none; stroke: var(--red); stroke-width: 2; }
        .map h3 { font-size: 1em; margin: 1em 0 .2em; }
        .map ul { margin: 0; padding: 0; list-style: none; columns: 18em; }
        .credit { color: var(--faint); font-size: .85em; }
        @media (max-width: 60em) { article { display: block; } .legend { position: static; } }
        @media print { .legend { position: static; } body { font-size: 11pt; } }

        """;
}
