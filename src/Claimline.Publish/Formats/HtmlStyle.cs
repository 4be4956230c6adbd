namespace Claimline.Publish.Formats;

/// <summary>How the page looks. Every pair of text and ground has a contrast of at least seven to one.</summary>
internal static class HtmlStyle
{
    public const string Sheet = """
        :root { --ground: #fdfdfb; --text: #1b1c1e; --soft: #4a4d52; --line: #c9cbc6; --link: #0b4a8f; --aside: #f0f1ec; }
        @media (prefers-color-scheme: dark) { :root { --ground: #15171a; --text: #e9e9e6; --soft: #bcbfc4; --line: #45494f; --link: #a5cbff; --aside: #202328; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-behavior: auto; }
        body { margin: 0 auto; padding: 1rem; max-width: 44rem; background: var(--ground); color: var(--text); font: 1.0625rem/1.6 Georgia, "Noto Serif", "DejaVu Serif", serif; overflow-wrap: break-word; hyphens: manual; }
        h1, h2, h3, h4, nav { font-family: system-ui, "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; line-height: 1.25; }
        h1 { font-size: 1.75rem; margin: .5rem 0 1rem; }
        h2 { font-size: 1.35rem; margin: 2.25rem 0 .75rem; padding-top: .75rem; border-top: 2px solid var(--line); }
        h3 { font-size: 1.125rem; margin: 1.75rem 0 .5rem; }
        h4 { font-size: 1rem; margin: 1.25rem 0 .25rem; color: var(--soft); }
        p { margin: 0 0 1rem; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        sup { line-height: 0; font-size: .72em; }
        sup::before { content: "\2060"; }
        sup a { text-decoration: none; padding: 0 .1em; }
        sup a:hover, sup a:focus { text-decoration: underline; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0 0 1rem; padding: 0; list-style: none; font-size: .9375rem; }
        nav a { display: inline-block; padding: .25rem 0; }
        ul, ol { padding-left: 1.4rem; }
        li { margin-bottom: .5rem; }
        .remark { color: var(--soft); font-size: .9375rem; }
        .standing { margin-left: 0; padding: .6rem .9rem; background: var(--aside); border-left: 4px solid var(--line); font-size: .9375rem; }
        .notes ol { font-size: .875rem; line-height: 1.5; padding-left: 2.6rem; }
        .back { padding: .2rem .4rem; }
        footer { font-size: .875rem; color: var(--soft); }
        figure { margin: 0; overflow-x: auto; }
        figure svg { display: block; width: 100%; height: auto; }
        figure:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        @media (max-width: 40rem) { figure svg { min-width: 52rem; } }
        @media (min-width: 64rem) { figure { width: 60rem; margin-left: -8rem; } }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; display: inline-block; padding: .5rem; }
        @media print { figure { width: auto; margin: 0; } figure svg { min-width: 0; } body { max-width: none; font-size: 10.5pt; background: #fff; color: #000; } nav, .skip, .back { display: none; } a { color: inherit; } h2, h3, h4 { break-after: avoid; } p, li { orphans: 3; widows: 3; } .standing { border: 1px solid #999; background: none; } }
        """;
}
