import { render } from 'preact';
import '../../components/glossary/Glossary.css';
import { pageLanguage, translate as t } from '../../utils/browser/i18n';
import { useStored } from '../options/use-stored';
import { Page } from './page';
import { useImported } from './use-imported';

function App() {
  const stored = useStored();
  const { list, revision } = useImported();
  if (!stored || !list) return null;
  return <Page stored={stored} imported={list} revision={revision} />;
}

document.documentElement.lang = pageLanguage();
document.title = t('glossaryTitle');
render(<App />, document.getElementById('app')!);
