using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>A template that others include.</summary>
/// <param name="Path">Its path in the theme.</param>
/// <param name="Template">The parsed template; never written to, so that all threads share it.</param>
internal sealed record Partial(string Path, Template Template)
{
    /// <summary>What it writes, where it was prepared.</summary>
    public Passage? Passage { get; } = Passage.Of(Template);

    /// <summary>The highest number of an argument that it reads, as 2 for $2, -1 for none; null when it does more with what is its own.</summary>
    public int? LastArgument { get; } = LastArgumentOf(Template.Page);

    /// <summary>Writes it into the page; its name is the first of the arguments.</summary>
    public void Include(HtmlContext context, object?[] arguments, ScriptNode? caller)
    {
        context.EnterRecursive(caller);
        context.PushSourceFile(Path);
        object?[]? outer = context.Arguments;
        context.Arguments = arguments;
        bool readsOnly = LastArgument < Math.Max(arguments.Length, 1);
        try
        {
            if (!readsOnly)
            {
                context.PushLocal();
                context.SetValue(ScriptVariable.Arguments, new ScriptArray(arguments), asReadOnly: true, force: true);
            }

            Write(context);
        }
        finally
        {
            if (!readsOnly)
            {
                context.PopLocal();
            }

            context.Arguments = outer;
            context.PopSourceFile();
            context.ExitRecursive(caller);
        }
    }

    private void Write(HtmlContext context)
    {
        if (Passage is not null && context is { EnableOutput: true, Output: PageText text })
        {
            Passage.Run(context, text);
        }
        else if (Template.Page is { } page)
        {
            context.Write(page.Span, context.Evaluate(page));
        }
    }

    private static int? LastArgumentOf(ScriptNode? node)
    {
        int? last = node switch
        {
            ArgumentValue argument => argument.Number,
            ScriptVariableLocal => null,
            _ => -1,
        };
        for (int i = 0; node is not (null or ArgumentValue) && i < node.ChildrenCount && last is not null; i++)
        {
            last = LastArgumentOf(node.GetChildren(i)) is { } inner ? Math.Max(last.Value, inner) : null;
        }

        return last;
    }
}
