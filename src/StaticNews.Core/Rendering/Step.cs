using System.Text;
using Scriban.Syntax;

namespace StaticNews.Rendering;

/// <summary>One of the things that a template does in a page.</summary>
internal abstract class Step
{
    /// <summary>Does one after another.</summary>
    public static void Run(Step[] steps, HtmlContext context, PageText page)
    {
        foreach (Step step in steps)
        {
            step.Run(context, page);
        }
    }

    /// <summary>Does it.</summary>
    public abstract void Run(HtmlContext context, PageText page);

    /// <summary>Writes the template's own text.</summary>
    internal sealed class Text(string text) : Step
    {
        private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

        /// <inheritdoc/>
        public override void Run(HtmlContext context, PageText page) => page.Write(_utf8);
    }

    /// <summary>Writes what all pages of one language show alike; the first of them runs its steps.</summary>
    internal sealed class Shared(Step[] steps, int number) : Step
    {
        /// <inheritdoc/>
        public override void Run(HtmlContext context, PageText page)
        {
            if (context.Model.Shared[number] is { } known)
            {
                page.Write(known);
                return;
            }

            int start = page.Length;
            Run(steps, context, page);
            context.Model.Shared[number] = page.Written[start..].ToArray();
        }
    }

    /// <summary>Writes a value.</summary>
    internal sealed class Print(ScriptExpression value) : Step
    {
        /// <inheritdoc/>
        public override void Run(HtmlContext context, PageText page)
        {
            switch (context.Value(value))
            {
                case null:
                    break;
                case string text:
                    HtmlText.Write(text, page);
                    break;
                case object other:
                    context.Write(value.Span, other);
                    break;
            }
        }
    }

    /// <summary>Does one thing or the other.</summary>
    internal sealed class Choose(ScriptExpression condition, Step[] then, Step[] otherwise) : Step
    {
        /// <inheritdoc/>
        public override void Run(HtmlContext context, PageText page) => Run(context.IsTrue(condition) ? then : otherwise, context, page);
    }

    /// <summary>Leaves a statement to Scriban.</summary>
    internal sealed class Other(ScriptStatement statement) : Step
    {
        /// <inheritdoc/>
        public override void Run(HtmlContext context, PageText page)
        {
            object? result = context.Evaluate(statement);
            if (result is not null && statement.CanOutput)
            {
                context.Write(statement.Span, result);
            }
        }
    }
}
